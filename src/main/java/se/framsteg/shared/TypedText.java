package se.framsteg.shared;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What people type and paste carries signs that nobody sees: a line break of another kind, a form feed from a word processor, an
 * escape from a terminal. They become spaces, so that words stay apart. A zero byte is no sign of any text: whoever sends one
 * is told so.
 */
final class TypedText {
    /** All control signs but tab, line feed and carriage return. */
    private static final Pattern CONTROL = Pattern.compile("[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]");

    private TypedText() {}

    static String clean(String typed) {
        if (typed.indexOf('\0') >= 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var matcher = CONTROL.matcher(typed);
        return matcher.find() ? matcher.replaceAll(" ") : typed;
    }

    static String[] clean(String[] typed) {
        var clean = new String[typed.length];
        for (int i = 0; i < typed.length; i++) {
            clean[i] = clean(typed[i]);
        }
        return clean;
    }
}
