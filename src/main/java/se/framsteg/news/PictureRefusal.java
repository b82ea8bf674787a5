package se.framsteg.news;

/** Why a file is not taken as a picture; each has a sentence of its own that says what to do instead. */
public enum PictureRefusal {
    EMPTY,
    TOO_HEAVY,
    TOO_MANY_PIXELS,
    TOO_SMALL,
    HEIC,
    SVG,
    MOVING,
    UNKNOWN,
    DAMAGED
}
