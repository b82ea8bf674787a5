package se.framsteg.shared;

import java.util.regex.Pattern;

/**
 * What people type and paste carries signs that nobody sees: a line break of another kind, a form feed from a word processor, an
 * escape from a terminal. They become spaces, so that words stay apart. A zero byte is no sign of any text: whoever sends one
 * is told so ({@link TypedTextFilter}).
 */
final class TypedText {
    /** All control signs but tab, line feed and carriage return. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]");

    private TypedText() {}

    static String clean(String typed) {
        var matcher = CONTROL.matcher(typed);
        return matcher.find() ? matcher.replaceAll(" ") : typed;
    }
}
