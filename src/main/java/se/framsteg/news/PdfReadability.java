package se.framsteg.news;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import se.framsteg.shared.file.PdfStreams;
import se.framsteg.shared.file.Swollen;

/**
 * What a machine can see of how well a PDF can be read by everybody (PDF/UA-1 7.1): an order of reading, a title, a language.
 *
 * @param tagged it says that it is tagged, and has a tree of structure
 */
public record PdfReadability(boolean tagged, boolean titled, boolean spoken) {
    /** Whether it can stand without a page beside it, as far as a machine can see. */
    public boolean enough() {
        return tagged && titled && spoken;
    }

    static PdfReadability read(byte[] file) throws DocumentReading.Refusal {
        try {
            PdfStreams.judge(file);
        } catch (Swollen bomb) {
            throw new DocumentReading.Refusal(DocumentRefusal.UNFOLDS);
        } catch (IOException e) {
            throw new DocumentReading.Refusal(DocumentRefusal.DAMAGED);
        }
        try (var pdf = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            var catalog = pdf.getDocumentCatalog();
            if (pdf.getNumberOfPages() == 0) {
                throw new DocumentReading.Refusal(DocumentRefusal.DAMAGED);
            }
            if (holdsProgram(catalog)) {
                throw new DocumentReading.Refusal(DocumentRefusal.PROGRAM_INSIDE);
            }
            return new PdfReadability(isTagged(catalog), hasTitle(pdf), hasLanguage(catalog));
        } catch (InvalidPasswordException e) {
            throw new DocumentReading.Refusal(DocumentRefusal.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) { // endless nesting
            throw new DocumentReading.Refusal(DocumentRefusal.DAMAGED);
        }
    }

    private static boolean holdsProgram(PDDocumentCatalog catalog) throws IOException {
        var opening = catalog.getOpenAction();
        var names = catalog.getNames();
        return opening instanceof PDActionJavaScript
                || opening instanceof PDActionLaunch
                || (names != null && names.getJavaScript() != null);
    }

    private static boolean isTagged(PDDocumentCatalog catalog) {
        var marks = catalog.getMarkInfo();
        return marks != null && marks.isMarked() && catalog.getStructureTreeRoot() != null;
    }

    private static boolean hasTitle(PDDocument pdf) {
        var title = pdf.getDocumentInformation().getTitle();
        return title != null && !title.isBlank();
    }

    private static boolean hasLanguage(PDDocumentCatalog catalog) {
        var language = catalog.getLanguage();
        return language != null && !language.isBlank();
    }
}
