package se.framsteg.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.file.Bounds;
import se.framsteg.shared.file.Swollen;
import se.framsteg.shared.file.ZipFolder;

/**
 * Says what a file is by looking into it. A zip is unfolded to nowhere while its size is counted, so that a bomb is known for
 * what it is before anybody else opens it.
 *
 * @param readability of a PDF, else null
 */
record DocumentReading(DocumentKind kind, @Nullable PdfReadability readability) {
    static final int MOST_BYTES = 20_000_000;
    /** Nobody opens it here, so what counts is how large it gets and not how well it is packed. */
    private static final Bounds UNFOLDED = new Bounds(5_000, 150_000_000, 150_000_000, 2_000);

    static final class Refusal extends Exception {
        final DocumentRefusal why;

        Refusal(DocumentRefusal why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    static DocumentReading of(byte[] file) throws Refusal {
        if (file.length == 0) {
            throw new Refusal(DocumentRefusal.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new Refusal(DocumentRefusal.TOO_HEAVY);
        }
        var start = new String(file, 0, Math.min(file.length, 8), ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return new DocumentReading(DocumentKind.PDF, PdfReadability.read(file));
        }
        if (ZipFolder.begins(file)) {
            return new DocumentReading(office(file), null);
        }
        throw new Refusal(
                start.startsWith("\u00d0\u00cf\u0011\u00e0") ? DocumentRefusal.OLD_OFFICE : DocumentRefusal.UNKNOWN);
    }

    private static DocumentKind office(byte[] file) throws Refusal {
        var names = new HashSet<String>();
        var mimetype = "";
        try {
            var zip = ZipFolder.of(file, UNFOLDED);
            for (var entry : zip.entries()) {
                names.add(entry.name().toLowerCase(Locale.ROOT));
                try (var content = zip.open(entry)) {
                    if (names.size() == 1 && entry.name().equals("mimetype")) {
                        mimetype = new String(content.readNBytes(200), ISO_8859_1);
                    }
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (Swollen bomb) {
            throw new Refusal(DocumentRefusal.UNFOLDS);
        } catch (IOException e) {
            throw new Refusal(DocumentRefusal.DAMAGED);
        }
        return kind(names, mimetype);
    }

    private static DocumentKind kind(Set<String> names, String mimetype) throws Refusal {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/"))) {
            throw new Refusal(DocumentRefusal.PROGRAM_INSIDE);
        }
        if (mimetype.equals(DocumentKind.ODT.mediaType())) {
            return DocumentKind.ODT;
        }
        if (names.contains("[content_types].xml")) {
            if (names.contains("word/document.xml")) {
                return DocumentKind.DOCX;
            }
            if (names.contains("xl/workbook.xml")) {
                return DocumentKind.XLSX;
            }
            if (names.contains("ppt/presentation.xml")) {
                return DocumentKind.PPTX;
            }
        }
        throw new Refusal(DocumentRefusal.UNKNOWN);
    }
}
