package se.framsteg.news;

import java.util.UUID;

/** The answer to a file that somebody sends as a document. */
public sealed interface DocumentAnswer {
    record Kept(UUID document) implements DocumentAnswer {}

    /** The same file was there already. */
    record Known(UUID document) implements DocumentAnswer {}

    record Refused(DocumentRefusal why) implements DocumentAnswer {}
}
