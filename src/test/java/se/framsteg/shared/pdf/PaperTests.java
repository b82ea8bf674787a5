package se.framsteg.shared.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;

/** Papers can be archived and read by everyone, say who pays, and fetch nothing. */
class PaperTests {
    private static final Content LIST = output -> output.writeContent("""
            <h1>Närvarolista</h1>
            <p>Tilltro och tillit i mötet, <a href="https://example.org/kalender">kalendern</a></p>
            <table><caption>Anmälda</caption>
            <thead><tr><th scope="col">Namn</th><th scope="col" class="num">Timmar</th></tr></thead>
            <tbody><tr><th scope="row">Åsa Łęcka</th><td class="num">6</td></tr>
            <tr><th scope="row">Šárka Öberg</th><td class="num">5</td></tr></tbody></table>
            <ul><li>Första</li><li>Andra</li></ul>
            """);

    private final PdfPages papers = new PdfPages();

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private byte[] paper(Language language, Content content, boolean funding) {
        return papers.of(
                "shared/pdf",
                Map.of(
                        "words",
                        new Wordbook().in(language),
                        "title",
                        "Närvarolista",
                        "content",
                        content,
                        "funding",
                        funding));
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_3_A", "PDFUA_1"})
    void a_paper_follows_the_standards_for_archives_and_for_screen_readers(PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(paper(Language.SV, LIST, true)), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);

            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_paper_of_a_funded_project_carries_emblem_and_statement(Language language) throws IOException {
        assertThat(text(paper(language, LIST, true)))
                .contains(new Wordbook().in(language).t("shared.eu.statement"))
                .contains("Åsa Łęcka", "Šárka Öberg");
        assertThat(pictures(paper(language, LIST, true))).isEqualTo(1);
        assertThat(pictures(paper(language, LIST, false))).isZero();
    }

    @Test
    void a_paper_fetches_nothing_from_elsewhere() throws Exception {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/a";
            elsewhere.setSoTimeout(300);

            var paper = paper(Language.SV, output -> output.writeContent("""
                    <link rel="stylesheet" href="%1$s.css"><style>@import url(%1$s.css);</style>
                    <h1>Bild</h1><p><img src="%1$s.png" alt="utifrån"><img src="file:/etc/hostname" alt="fil"></p>
                    """.formatted(address)), false);

            assertThat(pictures(paper)).isZero();
            org.assertj.core.api.Assertions.assertThatThrownBy(elsewhere::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static long pictures(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            var found = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                found += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return found;
        }
    }
}
