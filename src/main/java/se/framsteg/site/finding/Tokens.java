package se.framsteg.site.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as search sees them: letters and figures only, small, accents away but not å, ä and ö. Texts and
 * questions go the same way, so that what is written alike is found alike, also {@code 23-077-S03}.
 */
public final class Tokens {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokens() {}

    public static List<String> of(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .results()
                .map(hit -> plain(hit.group()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** One word, small and without foreign accents. */
    static String plain(String word) {
        var out = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case 'å', 'ä', 'ö' -> out.appendCodePoint(c);
                        case 'ø' -> out.append('ö');
                        case 'æ' -> out.append('ä');
                        default -> out.append(bare(Character.toString(c)));
                    }
                });
        return out.toString();
    }

    /** Without dots and rings too: what is left of a word where there are no such keys. */
    public static String folded(String word) {
        return bare(plain(word));
    }

    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }
}
