package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken as a document, judged by its content, and what is said of how a PDF can be read. */
class ReadingDocumentsTests {
    static Stream<Arguments> refused() {
        var pdf = DocumentFiles.pdf(true, "T", "sv");
        return Stream.of(
                Arguments.of("nothing", new byte[0], DocumentRefusal.EMPTY),
                Arguments.of("21 megabytes", new byte[21_000_000], DocumentRefusal.TOO_HEAVY),
                Arguments.of("a page", PictureFiles.text("<html><script>"), DocumentRefusal.UNKNOWN),
                Arguments.of("a picture", PictureFiles.jpeg(300, 200, 1), DocumentRefusal.UNKNOWN),
                Arguments.of(
                        "a page with a PDF behind it",
                        PictureFiles.joined(PictureFiles.text("<html>"), pdf),
                        DocumentRefusal.UNKNOWN),
                Arguments.of(
                        "an old Word file",
                        PictureFiles.joined(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, new byte[600]),
                        DocumentRefusal.OLD_OFFICE),
                Arguments.of("a zip of something", DocumentFiles.zip(Map.of("a.txt", "hej")), DocumentRefusal.UNKNOWN),
                Arguments.of(
                        "a Word file with a macro",
                        DocumentFiles.zip(
                                Map.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x")),
                        DocumentRefusal.PROGRAM_INSIDE),
                Arguments.of("a zip bomb", DocumentFiles.bomb(), DocumentRefusal.UNFOLDS),
                Arguments.of(
                        "half a zip",
                        PictureFiles.cut(DocumentFiles.office("word/document.xml"), 60),
                        DocumentRefusal.DAMAGED),
                Arguments.of("a PDF that is only a name", PictureFiles.text("%PDF-1.7\nhej"), DocumentRefusal.DAMAGED),
                Arguments.of("a PDF with a script", DocumentFiles.pdfWithScript(), DocumentRefusal.PROGRAM_INSIDE),
                Arguments.of("a locked PDF", DocumentFiles.lockedPdf(), DocumentRefusal.LOCKED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_is_no_good_document_is_refused_with_its_reason(String what, byte[] file, DocumentRefusal why) {
        assertThatThrownBy(() -> DocumentReading.of(file))
                .isInstanceOfSatisfying(
                        DocumentReading.Refusal.class,
                        refusal -> assertThat(refusal.why).isEqualTo(why));
    }

    @Test
    void content_tells_the_kinds_apart() throws Exception {
        assertThat(DocumentReading.of(DocumentFiles.office("word/document.xml")).kind())
                .isEqualTo(DocumentKind.DOCX);
        assertThat(DocumentReading.of(DocumentFiles.office("xl/workbook.xml")).kind())
                .isEqualTo(DocumentKind.XLSX);
        assertThat(DocumentReading.of(DocumentFiles.office("ppt/presentation.xml"))
                        .kind())
                .isEqualTo(DocumentKind.PPTX);
        assertThat(DocumentReading.of(DocumentFiles.zip(Map.of("mimetype", DocumentKind.ODT.mediaType())))
                        .kind())
                .isEqualTo(DocumentKind.ODT);
        assertThat(DocumentReading.of(DocumentFiles.pdf(false, null, null)).kind())
                .isEqualTo(DocumentKind.PDF);
    }

    @Test
    void a_pdf_is_asked_for_tags_title_and_language() throws Exception {
        assertThat(DocumentReading.of(DocumentFiles.pdf(true, "Årsredovisning", "sv-SE"))
                        .readability())
                .isEqualTo(new PdfReadability(true, true, true));
        assertThat(DocumentReading.of(DocumentFiles.pdf(false, " ", null)).readability())
                .isEqualTo(new PdfReadability(false, false, false));
    }
}
