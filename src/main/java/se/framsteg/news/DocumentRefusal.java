package se.framsteg.news;

/** Why a file is not taken as a document; each has a sentence of its own. */
public enum DocumentRefusal {
    EMPTY,
    TOO_HEAVY,
    UNKNOWN,
    OLD_OFFICE,
    PROGRAM_INSIDE,
    UNFOLDS,
    LOCKED,
    DAMAGED
}
