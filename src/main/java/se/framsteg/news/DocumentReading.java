package se.framsteg.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a file is by looking into it. A zip is unfolded to nowhere while its size is counted, so that a bomb is known for
 * what it is before anybody else opens it.
 *
 * @param readability of a PDF, else null
 */
record DocumentReading(DocumentKind kind, @Nullable PdfReadability readability) {
    static final int MOST_BYTES = 20_000_000;
    private static final long MOST_UNFOLDED = 150_000_000;
    private static final int MOST_ENTRIES = 5_000;

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
        if (start.startsWith("PK\u0003\u0004")) {
            return new DocumentReading(office(file), null);
        }
        throw new Refusal(
                start.startsWith("\u00d0\u00cf\u0011\u00e0") ? DocumentRefusal.OLD_OFFICE : DocumentRefusal.UNKNOWN);
    }

    private static DocumentKind office(byte[] file) throws Refusal {
        var names = new HashSet<String>();
        var mimetype = "";
        long unfolded = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
                boolean first = names.size() == 1 && entry.getName().equals("mimetype");
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unfolded += read;
                    if (first && mimetype.isEmpty()) {
                        mimetype = new String(buffer, 0, read, ISO_8859_1);
                    }
                    if (unfolded > MOST_UNFOLDED) {
                        throw new Refusal(DocumentRefusal.UNFOLDS);
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    throw new Refusal(DocumentRefusal.UNFOLDS);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
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
