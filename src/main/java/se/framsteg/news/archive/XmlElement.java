package se.framsteg.news.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element with what is in it; an archive is read one such at a time.
 *
 * @param name with its name space in front: {@code {http://www.w3.org/2005/Atom}title}
 * @param text when it is a piece of text, which has no name
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    private static final int DEEPEST = 200;

    /** The element that the reader stands at the start of. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, new int[] {0}, 0);
    }

    private static XmlElement read(XMLStreamReader xml, int[] size, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new Refusal(ArchiveRefusal.DAMAGED);
        }
        var element = new XmlElement(name(xml), attributes(xml), new ArrayList<>(), "");
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.children.add(read(xml, size, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    size[0] += xml.getTextLength();
                    if (size[0] > ArchiveFile.LONGEST_TEXT) {
                        throw new Refusal(ArchiveRefusal.TOO_LONG);
                    }
                    element.children.add(new XmlElement("", Map.of(), List.of(), xml.getText()));
                }
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new Refusal(ArchiveRefusal.DOCTYPE);
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
    }

    static String name(XMLStreamReader xml) {
        var space = xml.getNamespaceURI();
        return space == null || space.isEmpty() ? xml.getLocalName() : "{" + space + "}" + xml.getLocalName();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        var attributes = new HashMap<String, String>();
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            var prefix = xml.getAttributePrefix(n);
            attributes.put(
                    prefix == null || prefix.isEmpty()
                            ? xml.getAttributeLocalName(n)
                            : prefix + ":" + xml.getAttributeLocalName(n),
                    xml.getAttributeValue(n));
        }
        return attributes;
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    Stream<XmlElement> all(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    Optional<XmlElement> first(String name) {
        return all(name).findFirst();
    }

    /** The text of a child, or empty. */
    String of(String name) {
        return first(name).map(XmlElement::words).orElse("");
    }

    /** All text in it. */
    String words() {
        if (name.isEmpty()) {
            return text;
        }
        var words = new StringBuilder();
        children.forEach(child -> words.append(child.words()));
        return words.toString();
    }

    /** What is in it, as HTML: for texts that are written in the tree itself. */
    String inner() {
        var html = new StringBuilder();
        children.forEach(child -> child.write(html));
        return html.toString();
    }

    private void write(StringBuilder html) {
        if (name.isEmpty()) {
            html.append(escaped(text));
            return;
        }
        var tag = name.replaceFirst("\\{.*}", "");
        html.append('<').append(tag);
        attributes.forEach((key, value) -> html.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        html.append('>');
        if (!tag.matches("br|hr|img")) {
            html.append(inner()).append("</").append(tag).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
