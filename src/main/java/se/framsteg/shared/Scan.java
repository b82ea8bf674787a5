package se.framsteg.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A scanned paper that somebody uploads: a PDF or a picture, known by how it begins and not by what it calls itself. */
public final class Scan {
    public static final int MOST_BYTES = 15_000_000;

    private static final String UNKNOWN = "application/octet-stream";

    private Scan() {}

    public static boolean accepted(byte[] bytes) {
        return bytes.length <= MOST_BYTES && !type(bytes).equals(UNKNOWN);
    }

    public static String type(byte[] bytes) {
        if (starts(bytes, "%PDF")) {
            return "application/pdf";
        }
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && starts(Arrays.copyOfRange(bytes, 1, 8), "PNG")) {
            return "image/png";
        }
        return UNKNOWN;
    }

    /** How a file of this type ends: {@code .pdf}; a dot and bin for what is not known. */
    public static String ending(String type) {
        return switch (type) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "text/csv" -> ".csv";
            default -> ".bin";
        };
    }

    /** The name it was given, without folders and odd signs. */
    public static String name(@Nullable String given, String otherwise) {
        var name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "-");
        return name.isBlank() ? otherwise : name.length() > 80 ? name.substring(name.length() - 80) : name;
    }

    private static boolean starts(byte[] bytes, String mark) {
        return bytes.length >= mark.length()
                && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
