package se.framsteg.course.paper;

import org.jspecify.annotations.Nullable;
import se.framsteg.course.AttendanceFiles;

/** A scanned list: a PDF or a picture, known by how it begins and not by what it calls itself. */
final class ScanFile {
    private ScanFile() {}

    static boolean accepted(byte[] bytes) {
        return bytes.length <= AttendanceFiles.MOST_BYTES && !type(bytes).equals("application/octet-stream");
    }

    static String type(byte[] bytes) {
        if (starts(bytes, "%PDF")) {
            return "application/pdf";
        }
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        if (bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && starts(java.util.Arrays.copyOfRange(bytes, 1, 8), "PNG")) {
            return "image/png";
        }
        return "application/octet-stream";
    }

    static String name(@Nullable String given) {
        var name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "-");
        return name.isBlank() ? "lista" : name.length() > 80 ? name.substring(name.length() - 80) : name;
    }

    private static boolean starts(byte[] bytes, String mark) {
        return bytes.length >= mark.length()
                && new String(bytes, 0, mark.length(), java.nio.charset.StandardCharsets.ISO_8859_1).equals(mark);
    }
}
