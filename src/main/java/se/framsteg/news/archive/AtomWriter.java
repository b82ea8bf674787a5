package se.framsteg.news.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Atom (RFC 4287) with drafts marked as the publishing protocol does (RFC 5023). */
final class AtomWriter implements ArchiveWriter {
    private final XmlOut out;
    private final Whose whose;

    AtomWriter(Whose whose, OutputStream stream) throws IOException {
        this.out = new XmlOut(stream);
        this.whose = whose;
        out.part(() -> {
            var xml = out.xml;
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeNamespace("app", "http://www.w3.org/2007/app");
            xml.writeNamespace("fs", OurWords.SPACE);
            var id = "framsteg-archive " + whose.address();
            out.text("id", "urn:uuid:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
            out.text("title", whose.name());
            out.text("updated", whose.now().truncatedTo(ChronoUnit.SECONDS).toString());
            author(whose.name());
            link("alternate", whose.address() + "/nyheter");
        });
    }

    @Override
    public void write(ExportedText text) throws IOException {
        out.part(() -> {
            var xml = out.xml;
            xml.writeStartElement("entry");
            out.attribute("xml:lang", text.language().equals("en") ? "en" : "sv");
            out.text("id", text.key());
            out.text("title", text.title());
            out.text("updated", text.changed().truncatedTo(ChronoUnit.SECONDS).toString());
            if (text.published() != null) {
                out.text(
                        "published",
                        text.published().truncatedTo(ChronoUnit.SECONDS).toString());
            }
            author(text.byline().isBlank() ? whose.name() : text.byline());
            link("alternate", whose.address() + text.path());
            if (!text.isPublic()) {
                xml.writeStartElement("app:control");
                out.text("app:draft", "yes");
                xml.writeEndElement();
            }
            for (var tag : text.tags()) {
                xml.writeEmptyElement("category");
                out.attribute("term", tag);
            }
            out.text("summary", text.lead());
            xml.writeStartElement("content");
            out.attribute("type", "html");
            xml.writeCharacters(text.html());
            xml.writeEndElement();
            out.ours(text);
            xml.writeEndElement();
            xml.flush();
        });
    }

    private void author(String name) throws javax.xml.stream.XMLStreamException {
        out.xml.writeStartElement("author");
        out.text("name", name);
        out.xml.writeEndElement();
    }

    private void link(String relation, String address) throws javax.xml.stream.XMLStreamException {
        out.xml.writeEmptyElement("link");
        out.attribute("rel", relation);
        out.attribute("href", address);
    }

    @Override
    public void end() throws IOException {
        out.part(() -> {
            out.xml.writeEndElement();
            out.xml.writeEndDocument();
            out.xml.flush();
        });
    }
}
