package se.framsteg.news.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import se.framsteg.news.archive.ArchiveEntry.Markup;
import se.framsteg.news.archive.ArchiveEntry.State;

/**
 * A zip with Markdown texts and pictures, or with a feed and its pictures. Nothing is unpacked to a disk; a name that leads out
 * of the folder, too many files, and a file that swells without end are refused.
 */
final class MarkdownFolder {
    static final String HERE = "zip:/";
    private static final int MOST_FILES = 10_000;
    private static final int LARGEST_PICTURE = 20_000_000;
    private static final long LARGEST = 500_000_000L;
    private static final int TIGHTEST = 200;
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");
    private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.(sv|en|easy)");
    private static final Pattern HEADING = Pattern.compile("\\s*#\\s+(.+?)\\s*#*\\s*(?:\n|$)");
    private static final Pattern IMAGE =
            Pattern.compile("(!\\[(?:[^\\]\\\\]|\\\\.)*]\\()([^)\\s]+)((?:\\s+\"[^\"]*\")?\\))");

    private MarkdownFolder() {}

    static ArchiveFormat read(InputStream in, ArchiveSink sink) throws IOException, XMLStreamException {
        var packed = new Counted(in);
        var zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        var format = ArchiveFormat.MARKDOWN;
        var files = 0;
        var unpacked = 0L;
        for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
            if (++files > MOST_FILES) {
                throw new Refusal(ArchiveRefusal.TOO_MANY);
            }
            var path = path(file);
            if (file.isDirectory() || path.isEmpty()) {
                continue;
            }
            var name = path.toLowerCase(Locale.ROOT);
            var most = name.matches(".*\\.(jpe?g|png|webp|gif)") ? LARGEST_PICTURE : ArchiveFile.LONGEST_TEXT;
            if (name.endsWith(".xml")) {
                format = FeedReader.read(new Bounded(zip, packed), sink);
                continue;
            }
            var wanted = name.matches(".*\\.(md|markdown|jpe?g|png|webp|gif|(jpe?g|png|webp|gif)\\.yml)");
            var bytes = wanted ? new Bounded(zip, packed).readNBytes(most + 1) : new byte[0];
            unpacked += bytes.length;
            if (bytes.length > most || unpacked > LARGEST) {
                throw new Refusal(ArchiveRefusal.TOO_LONG);
            }
            if (!wanted) {
                sink.left(path, ArchiveSink.Left.OTHER_FILE);
            } else if (name.matches(".*\\.(md|markdown)")) {
                text(path, bytes, sink);
            } else {
                sink.file(path, bytes);
            }
        }
        return format;
    }

    /** Its path within the archive; empty for what programs leave behind. */
    private static String path(ZipEntry file) {
        var path = file.getName();
        if (path.contains("\\")
                || path.startsWith("/")
                || path.matches("(?:.*/)?\\.\\.(?:/.*)?|[A-Za-z]:.*|.*[\\x00-\\x1F].*")) {
            throw new Refusal(ArchiveRefusal.UNSAFE_PATH);
        }
        return path.startsWith("__MACOSX/") || path.matches("(?:.*/)?\\..*") ? "" : path;
    }

    static void text(String path, byte[] bytes, ArchiveSink sink) {
        if (bytes.length > ArchiveFile.LONGEST_TEXT) {
            throw new Refusal(ArchiveRefusal.TOO_LONG);
        }
        var matter = FrontMatter.of(new String(bytes, StandardCharsets.UTF_8).replace("\0", ""));
        var entry = new EntryInMaking();
        entry.markup = Markup.MARKDOWN;
        var file = path.replaceAll(".*/", "").replaceFirst("\\.[^.]+$", "");
        var translated = TRANSLATED.matcher(file);
        if (translated.matches()) {
            file = translated.group(1);
            entry.language = translated.group(2);
        }
        var dated = DATED.matcher(file);
        var day = dated.matches() ? dated.group(1) : "";
        entry.slug = matter.first("slug").isEmpty() ? (dated.matches() ? dated.group(2) : file) : matter.first("slug");
        facts(entry, matter, day);
        entry.body = inFolder(matter.body(), path);
        var heading = HEADING.matcher(entry.body);
        if (entry.title.isBlank() && heading.lookingAt()) {
            entry.title = heading.group(1);
            entry.body = entry.body.substring(heading.end());
        }
        if (entry.title.isBlank() && entry.body.isBlank()) {
            sink.left(path, ArchiveSink.Left.EMPTY);
            return;
        }
        entry.title = entry.title.isBlank() ? file.replaceAll("[-_]+", " ") : entry.title;
        entry.key = matter.first("id").isEmpty() ? "fil:" + path : matter.first("id");
        entry.picture = entry.picture.isEmpty() ? "" : resolved(entry.picture, path);
        sink.entry(entry.made());
    }

    private static void facts(EntryInMaking entry, FrontMatter matter, String day) {
        entry.title = matter.first("title", "rubrik");
        entry.lead = matter.first("lead", "ingress", "description", "summary", "excerpt", "beskrivning");
        entry.language = matter.first("lang", "language", "sprak").isEmpty()
                ? entry.language
                : matter.first("lang", "language", "sprak");
        when(entry, matter.first("date", "published", "datum", "publicerad", "pubdate"), day);
        matter.list("tags", "categories", "taggar", "amnen", "category").forEach(entry::tag);
        entry.kind = matter.first("kind", "slag", "type");
        entry.byline = matter.first("author", "byline", "forfattare", "av");
        entry.role = matter.first("role", "roll");
        entry.alt = matter.first("alt");
        entry.picture = matter.first("picture", "bild", "image", "cover");
        entry.sound = matter.first("sound", "ljud", "audio");
        entry.spoken = matter.first("spoken");
        entry.address = matter.first("address", "permalink", "url", "aliases", "redirect_from");
        var original = matter.first("translation_of");
        entry.translationOf = original.isEmpty() ? null : original;
        entry.state = matter.first("draft", "utkast").matches("(?i)true|yes|ja")
                ? State.DRAFT
                : OurWords.state(matter.first("state"));
        if (matter.first("published").equals("false")) {
            entry.state = State.DRAFT;
        }
    }

    private static void when(EntryInMaking entry, String written, String day) {
        var text = written.isEmpty() || written.matches("true|false") ? day : written;
        entry.published = ArchiveTime.moment(text);
        var said = entry.published == null ? ArchiveTime.day(text) : null;
        if (said != null && said.year() != null) {
            entry.published = said.instant();
        } else if (said != null) {
            entry.yearless = said.day();
        }
    }

    /** Pictures that lie beside the text get their whole path in the archive. */
    private static String inFolder(String body, String path) {
        return IMAGE.matcher(body)
                .replaceAll(m ->
                        java.util.regex.Matcher.quoteReplacement(m.group(1) + resolved(m.group(2), path) + m.group(3)));
    }

    private static String resolved(String target, String path) {
        if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*|/bilder/[0-9a-f-]{36}.*")) {
            return target;
        }
        var folder =
                target.startsWith("/") ? "" : path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        var steps = new java.util.ArrayDeque<String>();
        for (var step : (folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return HERE + String.join("/", steps);
    }

    /** Counts what came over the wire. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            count += Math.max(0, some);
            return some;
        }
    }

    /** One file of the zip: it ends where the file ends, leaves the zip open, and may not swell without end. */
    private static final class Bounded extends InputStream {
        private final ZipInputStream zip;
        private final Counted packed;
        private final long before;
        private long count;

        Bounded(ZipInputStream zip, Counted packed) {
            this.zip = zip;
            this.packed = packed;
            this.before = packed.count;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = zip.read(into, from, length);
            count += Math.max(0, some);
            if (count > 1_000_000 && count > TIGHTEST * Math.max(8_192, packed.count - before) || count > LARGEST) {
                throw new Refusal(ArchiveRefusal.TOO_TIGHT);
            }
            return some;
        }

        @Override
        public void close() {}
    }
}
