package se.framsteg.news.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import se.framsteg.news.archive.ArchiveEntry.Markup;
import se.framsteg.news.archive.ArchiveEntry.State;
import se.framsteg.shared.file.Bounds;
import se.framsteg.shared.file.ZipFolder;

/**
 * A zip with Markdown texts and pictures, or with a feed and its pictures. Nothing is unpacked to a disk; a name that leads out
 * of the folder, too many files, and a file that swells without end are refused.
 */
final class MarkdownFolder {
    static final String HERE = "zip:/";
    private static final int LONGEST_PATH = 500;
    private static final int LARGEST_PICTURE = 20_000_000;
    private static final Bounds BOUNDS = new Bounds(10_000, 500_000_000, 500_000_000, 200);
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)");
    private static final Pattern TRANSLATED = Pattern.compile("(.+)\\.(sv|en|easy)");
    private static final Pattern HEADING = Pattern.compile("\\s*#\\s+(.+?)\\s*#*\\s*(?:\n|$)");
    private static final Pattern IMAGE =
            Pattern.compile("(!\\[(?:[^\\]\\\\]|\\\\.)*+]\\()([^)\\s]+)((?:\\s+\"[^\"]*\")?\\))");

    private MarkdownFolder() {}

    static ArchiveFormat read(InputStream in, ArchiveSink sink) throws IOException, XMLStreamException {
        var zip = ZipFolder.of(in.readAllBytes(), BOUNDS);
        var format = ArchiveFormat.MARKDOWN;
        for (var file : zip.entries()) {
            var path = path(file.name());
            if (file.folder() || path.isEmpty()) {
                continue;
            }
            var name = path.toLowerCase(Locale.ROOT);
            if (path.length() > LONGEST_PATH) {
                sink.left(path.substring(0, LONGEST_PATH), ArchiveSink.Left.OTHER_FILE);
            } else if (name.endsWith(".xml")) {
                try (var content = zip.open(file)) {
                    format = FeedReader.read(content, sink);
                }
            } else if (name.matches(".*\\.(md|markdown|jpe?g|png|webp|gif|(jpe?g|png|webp|gif)\\.yml)")) {
                wanted(path, name, zip, file, sink);
            } else {
                sink.left(path, ArchiveSink.Left.OTHER_FILE);
            }
        }
        return format;
    }

    private static void wanted(String path, String name, ZipFolder zip, ZipFolder.Entry file, ArchiveSink sink)
            throws IOException {
        var most = name.matches(".*\\.(jpe?g|png|webp|gif)") ? LARGEST_PICTURE : ArchiveFile.LONGEST_TEXT;
        byte[] bytes;
        try (var content = zip.open(file)) {
            if (file.size() > most) {
                throw new Refusal(ArchiveRefusal.TOO_LONG);
            }
            bytes = content.readAllBytes();
        }
        if (name.matches(".*\\.(md|markdown)")) {
            text(path, bytes, sink);
        } else {
            sink.file(path, bytes);
        }
    }

    /** Its path within the archive; empty for what programs leave behind. */
    private static String path(String path) {
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
}
