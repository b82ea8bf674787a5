package se.framsteg.shared.file;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML from strangers, read piece by piece: no document type, no entities of the sender's, nothing fetched. */
public final class SafeXml {
    private static final XMLInputFactory READERS = readers();

    private SafeXml() {}

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        try {
            return new Careful(READERS.createXMLStreamReader(in));
        } catch (RuntimeException broken) {
            throw new XMLStreamException("Not XML", broken);
        }
    }

    private static XMLInputFactory readers() {
        var readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        readers.setXMLResolver((publicId, systemId, base, space) -> InputStream.nullInputStream());
        return readers;
    }

    /** The JDK's reader stumbles over some broken files with exceptions of its insides: they mean the same as its own. */
    private static final class Careful extends StreamReaderDelegate {
        Careful(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            try {
                return super.next();
            } catch (RuntimeException broken) {
                throw new XMLStreamException("Broken XML", broken);
            }
        }
    }
}
