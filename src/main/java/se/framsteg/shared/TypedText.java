package se.framsteg.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What people type and paste carries signs that nobody sees: a line break of another kind, a form feed from a word processor, an
 * escape from a terminal. They become spaces, so that words stay apart. Letters are composed, so that a name is found however its
 * rings and dots were sent. A zero byte is no sign of any text: whoever sends one is told so
 * ({@link TypedTextFilter}).
 */
final class TypedText {
    /** All control signs but tab, line feed and carriage return. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]");

    private TypedText() {}

    static String clean(String typed) {
        var matcher = CONTROL.matcher(typed);
        return composed(matcher.find() ? matcher.replaceAll(" ") : typed);
    }

    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
