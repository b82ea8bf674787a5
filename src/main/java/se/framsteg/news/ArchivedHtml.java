package se.framsteg.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.framsteg.news.archive.ArchiveEntry.Note;
import se.framsteg.news.archive.ArchiveEntry.Said;

/**
 * The HTML of an archive as Markdown: block marks and short codes of WordPress go, pictures keep their place, what was embedded
 * becomes a link, addresses are whole.
 */
record ArchivedHtml(String markdown, List<Note> notes) {
    private static final Set<String> CODES = Set.of(
            "gallery",
            "caption",
            "embed",
            "audio",
            "video",
            "playlist",
            "wp_caption",
            "contact-form-7",
            "more",
            "ngg",
            "button");
    private static final Pattern CAPTION = Pattern.compile(
            "\\[(?:wp_)?caption[^\\]]*](.*?(?:<img[^>]*>)(?:\\s*</a>)?)(.*?)\\[/(?:wp_)?caption]", Pattern.DOTALL);
    private static final Pattern EMBED = Pattern.compile("\\[embed[^\\]]*]\\s*(\\S+?)\\s*\\[/embed]");
    private static final Pattern CODE = Pattern.compile("\\[(/?)([A-Za-z][A-Za-z0-9_-]*)((?:\\s[^\\]]*)?)/?]");
    /** WordPress shows a line that is nothing but an address as what it leads to. */
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private static final Pattern FILM = Pattern.compile("<!-- wp:(?:core-)?embed[^>]*?\"url\":\"([^\"]+)\"[^>]*?/-->");
    private static final Pattern REUSED = Pattern.compile("<!-- wp:block \\{[^>]*?\"ref\":(\\d+)[^>]*?/-->");

    static ArchivedHtml of(String html, String address) {
        var notes = new ArrayList<Note>();
        var blocks = html.contains("<!-- wp:");
        var text = codes(withoutMarks(html, notes), notes);
        var document = ShallowHtml.of(text, address.startsWith("http") ? address : "");
        document.outputSettings().prettyPrint(false);
        document.select("script, style, noscript, template").remove();
        document.select("iframe, video, audio, object, embed").forEach(one -> embedded(one, notes));
        document.select("figure").forEach(figure -> {
            if (ADDRESS.matcher(figure.text().strip()).matches()) {
                embedded(figure, figure.text().strip(), notes);
            }
        });
        if (!blocks) {
            ClassicParagraphs.in(document.body());
        }
        document.select("p").forEach(line -> {
            if (line.childrenSize() == 0 && ADDRESS.matcher(line.text().strip()).matches()) {
                embedded(line, line.text().strip(), notes);
            }
        });
        document.select("a[href]").forEach(link -> {
            if (!link.absUrl("href").isEmpty()) {
                link.attr("href", link.absUrl("href"));
            }
        });
        document.select("figcaption").forEach(words -> {
            var line = new Element("p");
            line.appendElement("em").text(words.text());
            words.replaceWith(line);
        });
        var images = new ArrayList<String>();
        document.select("img").forEach(image -> {
            var from = image.absUrl("src").isEmpty() ? image.attr("src") : image.absUrl("src");
            images.add("![" + image.attr("alt").replaceAll("\\s+", " ").replaceAll("([\\[\\]\\\\])", "\\\\$1") + "]("
                    + from.replaceAll("\\s", "%20").replace("(", "%28").replace(")", "%29") + ")");
            unlink(image).replaceWith(new TextNode("\uE000" + (images.size() - 1) + "\uE001"));
        });
        var markdown = Pattern.compile("\uE000(\\d+)\uE001")
                .matcher(Pasted.markdown(document.body().html()))
                .replaceAll(m -> Matcher.quoteReplacement(images.get(Integer.parseInt(m.group(1)))));
        return new ArchivedHtml(markdown, notes);
    }

    /** A picture that only led to its larger self leads nowhere. */
    private static Element unlink(Element image) {
        var parent = image.parent();
        return parent != null
                        && parent.normalName().equals("a")
                        && parent.text().isBlank()
                ? parent
                : image;
    }

    private static void embedded(Element one, List<Note> notes) {
        var source = one.hasAttr("src") ? one : one.selectFirst("[src]");
        var address = source == null ? one.absUrl("data") : source.absUrl("src");
        embedded(one, address, notes);
    }

    private static void embedded(Element one, String address, List<Note> notes) {
        notes.add(new Note(Said.EMBEDDED, address));
        if (address.startsWith("http")) {
            var line = new Element("p");
            line.appendElement("a").attr("href", address).text("Innehåll på " + host(address));
            one.replaceWith(line);
        } else {
            one.remove();
        }
    }

    /** Without the marks of blocks; those that stand for something written elsewhere are told. */
    private static String withoutMarks(String html, List<Note> notes) {
        var text = FILM.matcher(html)
                .replaceAll(m -> Matcher.quoteReplacement(
                        "<figure>" + m.group(1).replace("\\/", "/").replace("<", "&lt;") + "</figure>"));
        REUSED.matcher(text).results().forEach(m -> notes.add(new Note(Said.BLOCK_ELSEWHERE, m.group(1))));
        return text.replaceAll("(?s)<!--.*?-->", "");
    }

    private static String host(String address) {
        return address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?#].*", "");
    }

    private static String codes(String html, List<Note> notes) {
        var text = CAPTION.matcher(html).replaceAll("<figure>$1<figcaption>$2</figcaption></figure>");
        text = EMBED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1).startsWith("http")
                                ? "<p><a href=\"" + m.group(1).replace("\"", "") + "\">Innehåll på " + host(m.group(1))
                                        + "</a></p>"
                                : ""));
        var closed = text;
        return CODE.matcher(text).replaceAll(m -> {
            var name = m.group(2).toLowerCase(Locale.ROOT);
            var code = CODES.contains(name)
                    || m.group(3).contains("=")
                    || !m.group(1).isEmpty()
                    || closed.contains("[/" + m.group(2) + "]");
            if (code && m.group(1).isEmpty()) {
                notes.add(new Note(Said.SHORTCODE, m.group(2)));
            }
            return Matcher.quoteReplacement(code ? "" : m.group());
        });
    }
}
