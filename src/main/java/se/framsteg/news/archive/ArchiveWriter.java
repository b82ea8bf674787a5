package se.framsteg.news.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;

/** Writes an archive text by text. */
public interface ArchiveWriter {
    void write(ExportedText text) throws IOException;

    void end() throws IOException;

    /** What the archive is of: the site's name and address. */
    record Whose(String name, String address, Instant now) {}

    /** A picture, and what is told about it; for forms that carry pictures. */
    interface PictureSource {
        /** Null when it is not there. */
        @org.jspecify.annotations.Nullable
        Carried of(String id) throws IOException;
    }

    record Carried(byte[] bytes, String extension, Map<String, String> facts) {}

    static ArchiveWriter of(ArchiveFormat format, Whose whose, PictureSource pictures, OutputStream out)
            throws IOException {
        return switch (format) {
            case ATOM -> new AtomWriter(whose, out);
            case WXR -> new WxrWriter(whose, out);
            case MARKDOWN -> new MarkdownWriter(pictures, out);
            case RSS, LISTING -> throw new IllegalArgumentException("Nothing is written as " + format);
        };
    }
}
