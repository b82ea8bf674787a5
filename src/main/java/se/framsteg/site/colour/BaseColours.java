package se.framsteg.site.colour;

/**
 * What an association chooses; all other colours are computed from these.
 *
 * @param main carries: buttons, the ground of the first screen, links
 * @param accent says "mind this" and marks where one is
 * @param invitation the one main action on dark ground
 * @param neutral tints grounds and lines; only its hue and how strong it is count
 */
public record BaseColours(Colour main, Colour accent, Colour invitation, Colour neutral) {
    /** Framsteg's own. */
    public static final BaseColours OURS =
            new BaseColours(Colour.of("#0F5B53"), Colour.of("#C8492A"), Colour.of("#E9B44C"), Colour.of("#8A7F6C"));
}
