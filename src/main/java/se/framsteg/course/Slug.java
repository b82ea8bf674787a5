package se.framsteg.course;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** A title as a step in an address: {@code Tilltro & tillit i mötet} → {@code tilltro-tillit-i-motet}. */
final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    static String of(String title) {
        var plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        var bare = cut.replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? "kurs" : bare;
    }

    /** The first of {@code kurs}, {@code kurs-2}, {@code kurs-3} that is not taken. */
    static String free(String title, Predicate<String> taken) {
        var slug = of(title);
        var next = slug;
        for (var i = 2; taken.test(next); i++) {
            next = slug + "-" + i;
        }
        return next;
    }
}
