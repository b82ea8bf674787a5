package se.framsteg.project;

import java.text.Normalizer;
import java.util.Locale;

/** The part of an address that names a project: "Conecto+" → "conecto-plus". */
final class Slugs {

    private Slugs() {}

    static String of(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("+", " plus "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.length() > 60 ? plain.substring(0, 60).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? "projekt" : cut;
    }
}
