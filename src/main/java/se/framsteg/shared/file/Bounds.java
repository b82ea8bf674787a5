package se.framsteg.shared.file;

/**
 * How much a packed file may unpack to.
 *
 * @param entries at most this many files in it
 * @param each bytes of one file
 * @param all bytes of all files together
 * @param ratio bytes out of one byte in; only asked of files above a million bytes, since short ones are often repetitive
 */
public record Bounds(int entries, long each, long all, int ratio) {
    /** Office files whose tables and texts are read once, from beginning to end. */
    public static final Bounds OFFICE = new Bounds(5_000, 100_000_000, 150_000_000, 200);

    /** Office files that a library opens whole: it needs some ten times their size in memory. */
    public static final Bounds WHOLE_IN_MEMORY = new Bounds(1_000, 8_000_000, 16_000_000, 200);
}
