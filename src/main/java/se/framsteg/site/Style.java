package se.framsteg.site;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.site.colour.BaseColours;

/**
 * What an association has chosen for its site to look like.
 *
 * @param colours null for the common ones
 * @param initials up to three letters in the mark, or empty for the stairs
 */
public record Style(@Nullable BaseColours colours, String initials) {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{0,3}");

    public static final Style OURS = new Style(null, "");

    public Style {
        initials = initials.strip().toUpperCase(Locale.ROOT);
        if (!areInitials(initials)) {
            throw new IllegalArgumentException("No initials: " + initials);
        }
    }

    public static boolean areInitials(String typed) {
        return LETTERS.matcher(typed.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /** The colours that are used, chosen or not. */
    public BaseColours base() {
        return colours == null ? BaseColours.OURS : colours;
    }
}
