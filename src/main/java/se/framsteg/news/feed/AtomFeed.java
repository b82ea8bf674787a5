package se.framsteg.news.feed;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Article;
import se.framsteg.news.TextLanguage;

/**
 * Posts as Atom (RFC 4287), written entry by entry with the JDK's StAX. Ids are the posts' own, so that a reader's program
 * knows a post again whatever becomes of its address.
 *
 * @param identity what the feed is of; the same gives the same id
 * @param self its own address
 * @param site the address of the same list for people
 * @param older the address of the feed's next page (RFC 5005), or null
 */
record AtomFeed(
        String identity,
        String title,
        String author,
        TextLanguage language,
        String self,
        String site,
        @Nullable String older,
        String base,
        List<Article> posts) {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();
    private static final String NOT_XML =
            "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    /** When something in it last changed. */
    Instant updated() {
        return posts.stream()
                .map(post -> post.head().changedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    void write(OutputStream out) throws XMLStreamException {
        var xml = WRITERS.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.lang());
        text(xml, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
        text(xml, "title", title);
        text(xml, "updated", moment(updated()));
        author(xml, author);
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", site);
        if (older != null) {
            link(xml, "next", "application/atom+xml", older);
        }
        for (var post : posts) {
            entry(xml, post);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(XMLStreamWriter xml, Article post) throws XMLStreamException {
        var head = post.head();
        xml.writeStartElement("entry");
        xml.writeAttribute(
                "xml", XMLConstants.XML_NS_URI, "lang", head.language().lang());
        text(xml, "id", "urn:uuid:" + head.id());
        text(xml, "title", head.title());
        text(xml, "updated", moment(head.changedAt()));
        text(xml, "published", moment(head.publishedAt()));
        author(xml, head.byline().isEmpty() ? head.association() : head.byline());
        link(xml, "alternate", "text/html", base + language.prefix() + head.path());
        if (!post.sound().isEmpty()) {
            link(xml, "related", null, post.sound());
        }
        category(xml, head.kind().slug());
        for (var tag : post.tags()) {
            category(xml, tag.name(language));
        }
        text(xml, "summary", head.lead());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(clean(whole(post.html() + post.spoken())));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** Feed readers show the text elsewhere: addresses that begin at our root are made whole. The HTML is clean already. */
    private String whole(String html) {
        var root = java.net.URI.create(base + "/").resolve("/").toString();
        return html.replace(" src=\"/", " src=\"" + root).replace(" href=\"/", " href=\"" + root);
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void category(XMLStreamWriter xml, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", clean(term));
    }

    private static void link(XMLStreamWriter xml, String relation, @Nullable String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static String clean(String text) {
        return text.replaceAll(NOT_XML, "");
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
