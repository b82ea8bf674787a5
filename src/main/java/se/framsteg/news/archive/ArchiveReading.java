package se.framsteg.news.archive;

import java.util.List;

/** The answer to reading an archive: what it was, or why nothing was read. */
public sealed interface ArchiveReading {
    record Read(ArchiveFormat format) implements ArchiveReading {}

    /** One text or several: nobody but who pasted it knows. */
    record Unclear(List<String> titles) implements ArchiveReading {}

    record Refused(ArchiveRefusal why) implements ArchiveReading {}
}
