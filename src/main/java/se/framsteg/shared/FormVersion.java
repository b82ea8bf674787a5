package se.framsteg.shared;

import java.util.HexFormat;
import java.util.Set;

/**
 * The version that every form carries that changes something stored: a hidden field, so that who saves second is shown what
 * the first one saved.
 */
public final class FormVersion {
    /** What the hidden fields are called; a table of records has one a row, as {@code number:row}. */
    private static final Set<String> NAMES = Set.of("version", "edition", "number");

    private FormVersion() {}

    public static boolean isName(String name) {
        var colon = name.indexOf(':');
        return NAMES.contains(colon < 0 ? name : name.substring(0, colon));
    }

    /** The version of what is stored without a number of its own: other content, other version. */
    public static String of(Object stored) {
        return HexFormat.of().formatHex(Secret.hashOf(stored.toString())).substring(0, 24);
    }

    /** @throws Conflict when somebody else has saved since the form was opened */
    public static void require(String seen, Object stored) {
        if (!of(stored).equals(seen)) {
            throw new Conflict("shared.overtaken");
        }
    }
}
