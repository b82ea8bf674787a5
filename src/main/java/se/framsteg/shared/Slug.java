package se.framsteg.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** A title as a step in an address: {@code Tilltro & tillit i mötet} → {@code tilltro-tillit-i-motet}, {@code Conecto+} → {@code conecto-plus}. */
public final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /** @param otherwise for a title that has no letter to build on */
    public static String of(String title, String otherwise) {
        var plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT).replace("+", " plus "), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var bare = trimmed(plain);
        var cut = bare.length() > LONGEST ? trimmed(bare.substring(0, LONGEST)) : bare;
        return cut.isEmpty() ? otherwise : cut;
    }

    /** The first of {@code kurs}, {@code kurs-2}, {@code kurs-3} that is not taken. */
    public static String free(String title, String otherwise, Predicate<String> taken) {
        var slug = of(title, otherwise);
        var next = slug;
        for (var i = 2; taken.test(next); i++) {
            next = slug + "-" + i;
        }
        return next;
    }

    private static String trimmed(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
