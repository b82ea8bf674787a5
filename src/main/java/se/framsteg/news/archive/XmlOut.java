package se.framsteg.news.archive;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What both XML archives share: elements with text, and our own words beside theirs. */
final class XmlOut {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final String NOT_XML =
            "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    /** Writing that may fail as XML does. */
    interface Part {
        void write() throws XMLStreamException;
    }

    final XMLStreamWriter xml;

    XmlOut(OutputStream out) throws IOException {
        try {
            xml = WRITERS.createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void part(Part part) throws IOException {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    void ours(ExportedText text) throws XMLStreamException {
        xml.writeStartElement("fs:text");
        text("fs:language", text.language());
        if (!text.original()) {
            text("fs:translation-of", text.base());
        }
        text("fs:kind", text.kind());
        text("fs:state", text.state());
        if (text.published() != null) {
            text("fs:published", text.published().toString());
        }
        text("fs:slug", text.slug());
        text("fs:title", text.title());
        text("fs:byline", text.byline());
        text("fs:role", text.role());
        text("fs:lead", text.lead());
        text("fs:body", text.body());
        text("fs:picture", text.picture());
        text("fs:alt", text.alt());
        text("fs:sound", text.sound());
        text("fs:spoken", text.spoken());
        for (var tag : text.tags()) {
            text("fs:tag", tag);
        }
        xml.writeEndElement();
    }

    private static String clean(String text) {
        return text.replaceAll(NOT_XML, "");
    }
}
