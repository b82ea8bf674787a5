package se.framsteg.news.archive;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import se.framsteg.news.archive.ArchiveEntry.Markup;
import se.framsteg.news.archive.ArchiveEntry.State;

/** One text of a feed. What we write ourselves ({@link OurWords}) says more than feeds can, and is believed first. */
final class FeedEntry {
    static final String CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded";
    static final String CREATOR = "{http://purl.org/dc/elements/1.1/}creator";
    private static final String RSS1 = "{http://purl.org/rss/1.0/}";
    private static final String ATOM = FeedReader.ATOM;
    private static final String DRAFT = "{http://www.w3.org/2007/app}";
    private static final Pattern DOTS = Pattern.compile(
            "\\s*(?:\\[\\s*(?:…|\\.\\.\\.|&hellip;)\\s*]|\\(\\s*(?:…|\\.\\.\\.)\\s*\\)|…|\\.\\.\\.)\\s*$");

    private static final Pattern CUT = Pattern.compile("[\\[(]\\s*(?:…|\\.\\.\\.)\\s*[\\])]\\s*$");

    /** What WordPress puts below each text of its feed. */
    private static final Pattern FROM = Pattern.compile(
            "(?is)(?:<p[^>]*>)?\\s*(?:The post|Inlägget)\\s+<a [^>]*>[^<]*</a>\\s+(?:appeared first on|first appeared on|dök först upp på|publicerades först på|visades först på)\\s+<a [^>]*>[^<]*</a>\\s*\\.?\\s*(?:</p>)?\\s*$");

    private FeedEntry() {}

    private static String own(String html) {
        return FROM.matcher(html).replaceFirst("");
    }

    /** A summary that a program has cut off, for a text that is all there, says nothing of its own. */
    static String uncut(String lead, String html) {
        return !html.isBlank() && CUT.matcher(lead).find() ? "" : lead;
    }

    static ArchiveEntry atom(XmlElement item, String language) {
        var entry = new EntryInMaking();
        entry.title = text(item, "title");
        entry.lead = text(item, "summary");
        entry.language = item.attribute("xml:lang").isEmpty() ? language : item.attribute("xml:lang");
        var content = item.first(ATOM + "content");
        content.ifPresent(one -> entry.body = html(one));
        var when = ArchiveTime.moment(item.of(ATOM + "published"));
        entry.published = when == null ? ArchiveTime.moment(item.of(ATOM + "updated")) : when;
        item.first(ATOM + "author").ifPresent(author -> entry.byline = author.of(ATOM + "name"));
        item.all(ATOM + "category")
                .forEach(one ->
                        entry.tag(one.attribute("label").isEmpty() ? one.attribute("term") : one.attribute("label")));
        item.all(ATOM + "link").forEach(link -> {
            var relation = link.attribute("rel");
            if (relation.isEmpty() || relation.equals("alternate")) {
                entry.address = link.attribute("href");
            } else if (relation.equals("enclosure") && link.attribute("type").startsWith("audio/")) {
                entry.sound = link.attribute("href");
            }
        });
        var draft = item.first(DRAFT + "control")
                .map(control -> control.of(DRAFT + "draft").strip());
        if (draft.isPresent() && draft.get().equals("yes")) {
            entry.state = State.DRAFT;
        }
        entry.key = key(item.of(ATOM + "id"), entry);
        return finished(entry, item);
    }

    static ArchiveEntry rss(XmlElement item, String language) {
        var entry = new EntryInMaking();
        entry.title = Jsoup.parseBodyFragment(child(item, "title")).text();
        entry.language = language;
        entry.address = child(item, "link");
        var content = own(item.of(CONTENT));
        var description = own(child(item, "description"));
        if (content.isBlank()) {
            entry.body = description;
        } else {
            entry.body = content;
            entry.lead = Jsoup.parseBodyFragment(description).text();
        }
        var when = ArchiveTime.moment(child(item, "pubDate"));
        entry.published = when == null ? ArchiveTime.moment(item.of("{http://purl.org/dc/elements/1.1/}date")) : when;
        entry.byline = item.of(CREATOR).isBlank()
                ? child(item, "author").replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1")
                : item.of(CREATOR);
        item.all("category").forEach(one -> entry.tag(one.words()));
        item.first("enclosure")
                .filter(one -> one.attribute("type").startsWith("audio/"))
                .ifPresent(one -> entry.sound = one.attribute("url"));
        entry.key = key(child(item, "guid"), entry);
        return finished(entry, item);
    }

    /** The guid, else the address, else the words themselves. */
    private static String key(String said, EntryInMaking entry) {
        if (!said.isBlank()) {
            return said.strip();
        }
        return entry.address.isBlank()
                ? "urn:uuid:" + UUID.nameUUIDFromBytes((entry.title + entry.published).getBytes(StandardCharsets.UTF_8))
                : entry.address.strip();
    }

    private static ArchiveEntry finished(EntryInMaking entry, XmlElement item) {
        var words = Jsoup.parseBodyFragment(entry.body).text();
        if (DOTS.matcher(words).find()) {
            entry.cutShort();
        }
        if (DOTS.matcher(entry.lead).find() && !words.isBlank() && entry.whole) {
            entry.lead = lead(entry.lead, words);
        }
        OurWords.into(entry, item);
        return entry.made();
    }

    /** A summary that the program cut off says nothing of its own when the text begins the same way. */
    private static String lead(String cut, String text) {
        if (CUT.matcher(cut).find()) {
            return "";
        }
        var bare = DOTS.matcher(cut).replaceFirst("");
        var start = bare.substring(0, Math.min(bare.length(), 40));
        return text.startsWith(start) ? "" : cut;
    }

    private static String child(XmlElement item, String name) {
        return item.of(name).isEmpty() ? item.of(RSS1 + name) : item.of(name);
    }

    private static String text(XmlElement item, String name) {
        return item.first(ATOM + name)
                .map(one -> switch (one.attribute("type")) {
                    case "html" -> Jsoup.parseBodyFragment(one.words()).text();
                    default -> one.words().strip().replaceAll("\\s+", " ");
                })
                .orElse("");
    }

    private static String html(XmlElement content) {
        return switch (content.attribute("type")) {
            case "xhtml" -> content.inner();
            case "html", "text/html" -> content.words();
            default -> paragraphs(content.words());
        };
    }

    /** Plain words as paragraphs. */
    static String paragraphs(String words) {
        var safe = words.replace("&", "&amp;").replace("<", "&lt;");
        return "<p>" + safe.strip().replaceAll("\\s*\\R\\s*\\R\\s*", "</p><p>") + "</p>";
    }

    static void markdown(EntryInMaking entry, String body) {
        entry.markup = Markup.MARKDOWN;
        entry.body = body;
    }
}
