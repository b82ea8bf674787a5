package se.framsteg.news.archive;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.framsteg.shared.file.SafeXml;

/**
 * Atom (RFC 4287), RSS in its versions, and WordPress's export, which is RSS with more. Read with the JDK's StAX: no document
 * type, no entities of the sender's, nothing fetched; one text at a time.
 */
final class FeedReader {
    static final String ATOM = "{http://www.w3.org/2005/Atom}";
    private static final String RSS1 = "{http://purl.org/rss/1.0/}";

    private final ArchiveSink sink;
    private final Map<String, String> authors = new HashMap<>();
    private final WordPress.Above above = new WordPress.Above();
    private String language = "";
    private ArchiveFormat format = ArchiveFormat.RSS;
    private boolean feed;

    private FeedReader(ArchiveSink sink) {
        this.sink = sink;
    }

    static ArchiveFormat read(InputStream in, ArchiveSink sink) throws XMLStreamException {
        var reader = new FeedReader(sink);
        var xml = SafeXml.reader(in);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(ArchiveRefusal.DOCTYPE);
                case XMLStreamConstants.START_ELEMENT -> reader.at(xml);
                default -> {}
            }
        }
        if (!reader.feed) {
            throw new Refusal(ArchiveRefusal.NOT_KNOWN);
        }
        reader.above.settle(sink);
        return reader.format;
    }

    private void at(XMLStreamReader xml) throws XMLStreamException {
        var name = XmlElement.name(xml);
        switch (name) {
            case ATOM + "feed" -> {
                feed = true;
                format = ArchiveFormat.ATOM;
                var said = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
                language = said == null ? "" : said;
            }
            case "rss", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF" -> feed = true;
            case ATOM + "entry" -> sink.entry(FeedEntry.atom(XmlElement.read(xml), language));
            case "item", RSS1 + "item" -> item(XmlElement.read(xml));
            case "language", "{http://purl.org/dc/elements/1.1/}language" ->
                language = XmlElement.read(xml).words().strip();
            default -> {
                if (name.startsWith(WordPress.SPACE) && name.endsWith("}wxr_version")) {
                    format = ArchiveFormat.WXR;
                } else if (name.startsWith(WordPress.SPACE) && name.endsWith("}author")) {
                    WordPress.author(XmlElement.read(xml), authors);
                }
            }
        }
    }

    private void item(XmlElement item) {
        if (WordPress.wrote(item)) {
            format = ArchiveFormat.WXR;
            WordPress.item(item, language, authors, above, sink);
        } else {
            sink.entry(FeedEntry.rss(item, language));
        }
    }
}
