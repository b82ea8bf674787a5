package se.framsteg.news;

import java.util.UUID;

/** The answer to a file that somebody sends as a picture. */
public sealed interface PictureAnswer {
    /** It is in the library now. */
    record Kept(UUID picture) implements PictureAnswer {}

    /** The same file was there already; nothing new was made. */
    record Known(UUID picture) implements PictureAnswer {}

    record Refused(PictureRefusal why) implements PictureAnswer {}
}
