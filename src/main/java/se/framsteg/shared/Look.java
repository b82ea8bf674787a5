package se.framsteg.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a site looks, and the languages that it offers.
 *
 * @param stylesheet the address of custom properties read after the common sheet, or null for the common look
 * @param ground the colour that a phone gives the bar above the page
 * @param icon the address of the mark as a picture
 * @param initials the letters in the mark, or empty for the stairs
 * @param languages in the order of the menu
 */
public record Look(@Nullable String stylesheet, String ground, String icon, String initials, List<Language> languages) {
    /** Framsteg's own. */
    public static Look ours() {
        return new Look(null, "#0A3F3A", Assets.address("mark.svg"), "", List.of(Language.values()));
    }

    /** The same in these languages. */
    public Look speaking(List<Language> offered) {
        return new Look(stylesheet, ground, icon, initials, offered);
    }
}
