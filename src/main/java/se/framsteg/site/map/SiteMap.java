package se.framsteg.site.map;

import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;

/**
 * A site map by the protocol of sitemaps.org: each page in each language, with its others beside it. A sheet holds well under
 * the fifty thousand addresses that the protocol allows.
 */
record SiteMap(Frame frame, List<Place> places) {
    static final int MOST = 5_000;

    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** A page by its Swedish path. */
    record Place(String path, @Nullable Instant changed) {}

    static List<Place> sheet(List<Place> all, int number) {
        var from = Math.min(all.size(), (number - 1) * MOST);
        return all.subList(from, Math.min(all.size(), from + MOST));
    }

    void write(OutputStream out) throws XMLStreamException {
        var xml = begin(out, "urlset");
        xml.writeNamespace("xhtml", XHTML);
        for (var place : places) {
            for (var language : frame.look().languages()) {
                xml.writeStartElement("url");
                text(xml, "loc", whole(language, place));
                changed(xml, place.changed());
                for (var other : frame.look().languages()) {
                    xml.writeEmptyElement("xhtml:link");
                    xml.writeAttribute("rel", "alternate");
                    xml.writeAttribute("hreflang", other.hreflang());
                    xml.writeAttribute("href", whole(other, place));
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private String whole(Language language, Place place) {
        return frame.home() + language.at(place.path()).prefix() + place.path();
    }

    static void index(Frame frame, List<Place> places, OutputStream out) throws XMLStreamException {
        var xml = begin(out, "sitemapindex");
        for (int sheet = 1; !sheet(places, sheet).isEmpty(); sheet++) {
            xml.writeStartElement("sitemap");
            text(xml, "loc", frame.home() + "/sitemap-" + sheet + ".xml");
            changed(
                    xml,
                    sheet(places, sheet).stream()
                            .map(Place::changed)
                            .filter(java.util.Objects::nonNull)
                            .max(Instant::compareTo)
                            .orElse(null));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static XMLStreamWriter begin(OutputStream out, String root) throws XMLStreamException {
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(root);
        xml.writeDefaultNamespace(PROTOCOL);
        return xml;
    }

    private static void changed(XMLStreamWriter xml, @Nullable Instant at) throws XMLStreamException {
        if (at != null) {
            text(xml, "lastmod", at.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private static void text(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }
}
