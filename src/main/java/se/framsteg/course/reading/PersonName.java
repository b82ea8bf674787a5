package se.framsteg.course.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A name as meetings show it, reduced to what can be compared: "Berg, Anna (Gäst)" and "Anna Berg | Haninge kommun". */
record PersonName(Set<String> words, String code) {
    private static final Pattern CODE = Pattern.compile("#([A-Za-z0-9]{4,12})\\b");
    private static final Pattern ASIDES = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[|/].*| [-–—@] .*|#[A-Za-z0-9]+");

    static PersonName of(String written) {
        var shown = Normalizer.normalize(written, Normalizer.Form.NFC);
        var code = CODE.matcher(shown);
        var found = code.find() ? code.group(1).toUpperCase(Locale.ROOT) : "";
        var bare = ASIDES.matcher(shown).replaceAll(" ").toLowerCase(Locale.ROOT);
        var words = new TreeSet<String>();
        Arrays.stream(bare.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1)
                .forEach(words::add);
        return new PersonName(words, found);
    }

    String key() {
        return String.join(" ", words);
    }

    /** Whom a row is about: a telephone's number or a single letter is somebody too. */
    static String row(String shown) {
        var key = of(shown).key();
        return key.isEmpty() ? shown.strip().toLowerCase(Locale.ROOT) : key;
    }

    /** Without marks over letters, for keyboards that lack them. */
    String plain() {
        return Normalizer.normalize(key(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** A middle name or a second surname left out on one side. */
    boolean mostly(PersonName other) {
        var shared = words.stream().filter(other.words::contains).count();
        return shared >= 2 && (words.containsAll(other.words) || other.words.containsAll(words));
    }
}
