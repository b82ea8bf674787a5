package se.framsteg.news.archive;

/** Why an archive is not read at all; each has a sentence of its own that says what to do instead. */
public enum ArchiveRefusal {
    EMPTY,
    TOO_BIG,
    TOO_MANY,
    TOO_LONG,
    NOT_KNOWN,
    DAMAGED,
    DOCTYPE,
    UNSAFE_PATH,
    TOO_TIGHT,
    NOTHING_FOUND
}
