package se.framsteg.course;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that goes with a message: a PDF, a picture or an Office document, known by what it holds and not by its name. */
public record MessageFile(String name, String contentType, byte[] bytes) {
    public static final int MOST_BYTES = 5_000_000;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private record Type(String ending, String contentType) {}

    /** Empty when it is too large, empty, of another type, or a document with macros. */
    public static Optional<MessageFile> read(@Nullable String name, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        var type = type(new String(bytes, StandardCharsets.ISO_8859_1));
        return type == null
                ? Optional.empty()
                : Optional.of(new MessageFile(named(name, type.ending), type.contentType, bytes));
    }

    private static @Nullable Type type(String text) {
        if (text.startsWith("%PDF-")) {
            return new Type("pdf", "application/pdf");
        }
        if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return new Type("jpg", "image/jpeg");
        }
        if (text.startsWith("\u0089PNG\r\n")) {
            return new Type("png", "image/png");
        }
        return text.startsWith("PK\u0003\u0004") ? office(text) : null;
    }

    /** The names of the parts stand in clear in the packed file. */
    private static @Nullable Type office(String text) {
        if (!text.contains("[Content_Types].xml") || text.contains("vbaProject.bin")) {
            return null;
        }
        if (text.contains("word/document.xml")) {
            return new Type("docx", OFFICE + "wordprocessingml.document");
        }
        if (text.contains("xl/workbook.xml")) {
            return new Type("xlsx", OFFICE + "spreadsheetml.sheet");
        }
        return text.contains("ppt/presentation.xml") ? new Type("pptx", OFFICE + "presentationml.presentation") : null;
    }

    private static String named(@Nullable String given, String ending) {
        var name = given == null ? "" : given.replaceAll(".*[/\\\\]", "");
        var stem = name.replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "-")
                .strip();
        return (stem.isBlank() ? "bilaga" : stem.substring(0, Math.min(80, stem.length()))) + "." + ending;
    }
}
