package se.framsteg.news.archive;

/** The answer to reading an archive: what it was, or why nothing was read. */
public sealed interface ArchiveReading {
    record Read(ArchiveFormat format) implements ArchiveReading {}

    record Refused(ArchiveRefusal why) implements ArchiveReading {}
}
