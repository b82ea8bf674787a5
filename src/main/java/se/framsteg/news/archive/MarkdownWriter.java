package se.framsteg.news.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of Markdown with its pictures, zipped: what any other program, or a person, can read in twenty years. */
final class MarkdownWriter implements ArchiveWriter {
    private static final Pattern OURS = Pattern.compile("/bilder/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final PictureSource pictures;
    private final ZipOutputStream zip;

    /** Where pictures were written, empty for those that are not there; ids only, so it stays small. */
    private final Map<String, String> written = new HashMap<>();

    MarkdownWriter(PictureSource pictures, OutputStream out) {
        this.pictures = pictures;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(ExportedText text) throws IOException {
        var facts = new LinkedHashMap<String, List<String>>();
        put(facts, "id", text.key());
        put(facts, "translation_of", text.original() ? "" : text.base());
        put(facts, "title", text.title());
        put(facts, "lead", text.lead());
        put(facts, "lang", text.language());
        put(facts, "date", text.published() == null ? "" : text.published().toString());
        put(facts, "state", text.state());
        put(facts, "kind", text.kind());
        put(facts, "slug", text.slug());
        put(facts, "author", text.byline());
        put(facts, "role", text.role());
        put(facts, "alt", text.alt());
        put(facts, "sound", text.sound());
        put(facts, "spoken", text.spoken());
        facts.put("tags", text.tags());
        put(facts, "picture", text.picture().isEmpty() ? "" : local(text.picture()));
        var body = local(text.body());
        entry(path(text), (FrontMatter.written(facts) + "\n" + body + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Addresses of our pictures become paths in the archive; the pictures are written first. */
    private String local(String words) throws IOException {
        var m = OURS.matcher(words);
        while (m.find()) {
            if (!written.containsKey(m.group(1))) {
                written.put(m.group(1), picture(m.group(1)));
            }
        }
        return OURS.matcher(words).replaceAll(found -> {
            var path = written.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(path.isEmpty() ? found.group() : "/" + path);
        });
    }

    private String picture(String id) throws IOException {
        var carried = pictures.of(id);
        if (carried == null) {
            return "";
        }
        var path = "bilder/" + id + "." + carried.extension();
        entry(path, carried.bytes());
        var facts = new LinkedHashMap<String, List<String>>();
        carried.facts().forEach((key, value) -> put(facts, key, value));
        entry(path + ".yml", FrontMatter.written(facts).getBytes(StandardCharsets.UTF_8));
        return path;
    }

    private static void put(Map<String, List<String>> facts, String key, String value) {
        facts.put(key, List.of(value));
    }

    private static String path(ExportedText text) {
        var folder = text.page() ? "sidor/" : text.isPublic() ? "nyheter/" : "utkast/";
        return folder + text.slug() + (text.original() ? "" : "." + text.language()) + ".md";
    }

    private void entry(String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void end() throws IOException {
        zip.finish();
        zip.flush();
    }
}
