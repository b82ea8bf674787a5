package se.framsteg.site.colour;

/**
 * A base colour that could not be read as it was chosen, and what it became.
 *
 * @param before the contrast it would have had where it was worst
 * @param pair where that was
 */
public record Moved(Base base, Mode mode, Colour chosen, Colour used, double before, Pair pair) {
    /** Which of the base colours. */
    public enum Base {
        MAIN,
        ACCENT,
        INVITATION
    }
}
