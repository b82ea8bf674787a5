package se.framsteg.shared;

import org.jspecify.annotations.Nullable;

/**
 * How a site looks when it is not only ours.
 *
 * @param stylesheet the address of custom properties read after the common sheet, or null for the common look
 * @param ground the colour that a phone gives the bar above the page
 * @param icon the address of the mark as a picture
 * @param initials the letters in the mark, or empty for the stairs
 */
public record Look(@Nullable String stylesheet, String ground, String icon, String initials) {
    /** Framsteg's own. */
    public static Look ours() {
        return new Look(null, "#0A3F3A", Assets.address("mark.svg"), "");
    }
}
