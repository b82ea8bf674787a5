package se.framsteg.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu checker, as validator.w3.org runs it, with its rules read once; it asks nobody outside. */
final class HtmlChecker implements ErrorHandler {
    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final List<String> said = new ArrayList<>();

    HtmlChecker() throws Exception {
        System.setProperty("nu.validator.datatype.warn", "true");
        validator.setUpMainSchema(HTML, this);
        validator.setUpValidatorAndParsers(this, true, false);
    }

    /** What is wrong or doubtful with a page, each with its line. */
    List<String> check(byte[] page) throws IOException, SAXException {
        said.clear();
        var source = new InputSource(new ByteArrayInputStream(page));
        source.setEncoding("UTF-8");
        validator.checkHtmlInputSource(source);
        return List.copyOf(said);
    }

    @Override
    public void warning(SAXParseException what) {
        say("warning", what);
    }

    @Override
    public void error(SAXParseException what) {
        say("error", what);
    }

    @Override
    public void fatalError(SAXParseException what) {
        say("error", what);
    }

    private void say(String kind, SAXParseException what) {
        said.add("%s in line %d: %s".formatted(kind, what.getLineNumber(), what.getMessage()));
    }
}
