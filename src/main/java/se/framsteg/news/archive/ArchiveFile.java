package se.framsteg.news.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import se.framsteg.shared.file.Swollen;
import se.framsteg.shared.file.ZipFolder;

/** An archive that somebody uploads: recognised by its content, never by its name. */
public final class ArchiveFile {
    public static final int MOST_TEXTS = 5_000;
    static final int LONGEST_TEXT = 2_000_000;

    private ArchiveFile() {}

    /** Reads it text by text; when it is refused, what was handed on before has to be thrown away. */
    public static ArchiveReading read(InputStream file, ArchiveSink sink) throws IOException {
        var counted = new Counting(sink);
        try {
            var format = read(new BufferedInputStream(file), counted);
            return counted.texts == 0
                    ? new ArchiveReading.Refused(ArchiveRefusal.NOTHING_FOUND)
                    : new ArchiveReading.Read(format);
        } catch (Refusal refusal) {
            return new ArchiveReading.Refused(refusal.why);
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            return new ArchiveReading.Refused(why(e));
        }
    }

    private static ArchiveRefusal why(Exception failure) {
        if (failure instanceof Swollen || failure.getCause() instanceof Swollen) {
            return Objects.equals(failure.getMessage(), ZipFolder.ENTRIES)
                    ? ArchiveRefusal.TOO_MANY
                    : ArchiveRefusal.TOO_TIGHT;
        }
        return ArchiveRefusal.DAMAGED;
    }

    private static ArchiveFormat read(BufferedInputStream in, ArchiveSink sink) throws IOException, XMLStreamException {
        in.mark(512);
        var head = in.readNBytes(256);
        in.reset();
        if (head.length == 0) {
            throw new Refusal(ArchiveRefusal.EMPTY);
        }
        if (ZipFolder.begins(head)) {
            return MarkdownFolder.read(in, sink);
        }
        var start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]", "")
                .stripLeading();
        if (start.startsWith("<")) {
            return FeedReader.read(in, sink);
        }
        if (start.startsWith("---") || start.startsWith("+++")) {
            var bytes = in.readNBytes(LONGEST_TEXT + 1);
            MarkdownFolder.text("text.md", bytes, sink);
            return ArchiveFormat.MARKDOWN;
        }
        throw new Refusal(ArchiveRefusal.NOT_KNOWN);
    }

    /** Counts the texts, so that none of the ways in can be fed without end. */
    private static final class Counting implements ArchiveSink {
        private final ArchiveSink sink;
        private int texts;
        private int others;

        Counting(ArchiveSink sink) {
            this.sink = sink;
        }

        @Override
        public void entry(ArchiveEntry entry) {
            if (++texts > MOST_TEXTS) {
                throw new Refusal(ArchiveRefusal.TOO_MANY);
            }
            sink.entry(entry);
        }

        @Override
        public void left(String what, Left why) {
            if (++others <= MOST_TEXTS) {
                sink.left(what, why);
            }
        }

        @Override
        public void pictured(String key, String picture, String alt) {
            sink.pictured(key, picture, alt);
        }

        @Override
        public void file(String path, byte[] bytes) {
            sink.file(path, bytes);
        }
    }
}
