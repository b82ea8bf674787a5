package se.framsteg.shared.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at what a library unpacks as soon as it opens a PDF: streams that hold objects or the table of all objects. Pictures and
 * texts stay packed, and may be as large as they like.
 */
public final class PdfStreams {
    private static final int MOST_EACH = 32_000_000;
    private static final long MOST_ALL = 200_000_000;
    private static final int DICTIONARY = 64_000;
    private static final int RATIO = 1_040; // what deflate can reach
    private static final Pattern START = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern NAME_CODE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern OBJECTS = Pattern.compile("/(?:First|W)(?![A-Za-z])");
    private static final Pattern FILTERS = Pattern.compile("/Filter(?![A-Za-z])");
    private static final Pattern DEFLATED =
            Pattern.compile("/Filter\\s*(?:/(?:FlateDecode|Fl)(?![A-Za-z])|\\[\\s*/(?:FlateDecode|Fl)\\s*])");

    private PdfStreams() {}

    /** Refuses a file whose opening would unpack too much. */
    public static void judge(byte[] file) throws IOException {
        var text = new String(file, ISO_8859_1);
        boolean encrypted = text.contains("/Encrypt");
        long all = 0;
        var streams = START.matcher(text);
        while (streams.find()) {
            int from = Math.max(text.lastIndexOf("obj", streams.start()), streams.start() - DICTIONARY);
            var dictionary = NAME_CODE
                    .matcher(text.substring(Math.max(0, from), streams.start()))
                    .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                            String.valueOf((char) Integer.parseInt(code.group(1), 16))));
            long filters = FILTERS.matcher(dictionary).results().count();
            if (!OBJECTS.matcher(dictionary).find() || filters == 0) {
                continue;
            }
            if (filters > 1 || !DEFLATED.matcher(dictionary).find()) {
                throw new Swollen("filters");
            }
            long size = encrypted
                    ? RATIO * (long) (Math.max(text.indexOf("endstream", streams.end()), streams.end()) - streams.end())
                    : unpacked(file, streams.end());
            all += size;
            if (size > (encrypted ? 2L * MOST_EACH : MOST_EACH) || all > MOST_ALL) {
                throw new Swollen("objects");
            }
        }
    }

    private static long unpacked(byte[] file, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var piece = new byte[65_536];
            while (!inflater.finished() && inflater.getBytesWritten() <= MOST_EACH) {
                if (inflater.inflate(piece) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException damaged) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
