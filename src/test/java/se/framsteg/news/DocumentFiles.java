package se.framsteg.news;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Documents that people send, good and bad. */
public final class DocumentFiles {
    private DocumentFiles() {}

    /** A PDF of one page that says of itself what is asked for. */
    public static byte[] pdf(boolean tagged, String title, String language) {
        return pdf(pdf -> {
            if (tagged) {
                var marks = new PDMarkInfo();
                marks.setMarked(true);
                pdf.getDocumentCatalog().setMarkInfo(marks);
                pdf.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot());
            }
            if (title != null) {
                pdf.getDocumentInformation().setTitle(title);
            }
            if (language != null) {
                pdf.getDocumentCatalog().setLanguage(language);
            }
        });
    }

    static byte[] pdfWithScript() {
        return pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hej')")));
    }

    static byte[] lockedPdf() {
        return pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    private interface Work {
        void on(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Work work) {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Made"), COSName.getPDFName("N" + System.nanoTime()));
            work.on(pdf);
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same bytes in every run: what a seed has found once it finds again. */
    static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                var head = new ZipEntry(entry.getKey());
                head.setTimeLocal(LocalDateTime.of(2025, 3, 12, 10, 0));
                zip.putNextEntry(head);
                zip.write(PictureFiles.text(entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] office(String main) {
        return zip(Map.of("[Content_Types].xml", "<Types/>", main, "<x/>"));
    }

    /** A small file that unfolds to 200 megabytes. */
    static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
