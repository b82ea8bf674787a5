package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Language;

/** Documents on the public list, with a page beside those that not everybody can read. */
@FrameTest
class DocumentsTests {
    @Autowired
    Documents documents;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    private UUID association;
    private Actor.Staff writer;
    private AsStaff screen;
    private String title;

    @BeforeEach
    void somebody_writes_for_an_association() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        association = examples.association();
        writer = examples.colleague("Nora", "forbundsadministrator", association);
        screen = new AsStaff(mvc, writer);
        title = "Årsredovisning " + ExampleProjects.unique();
    }

    @Test
    void an_untagged_pdf_is_taken_with_a_warning_and_asks_for_a_page() {
        var id = kept(DocumentFiles.pdf(false, null, null), facts("", true));

        assertThat(screen.get("/arbete/dokument/{id}", id))
                .bodyText()
                .contains("Alla kan inte läsa filen")
                .contains("saknar taggar")
                .contains("saknar titel")
                .contains("vilket språk");
        assertThat(screen.get("/arbete/dokument")).bodyText().contains("Behöver en webbversion");

        assertThat(screen.post("/arbete/dokument/{id}", id)
                        .param("version", "1")
                        .param("title", title)
                        .param("dated", "2025-02-20")
                        .param("language", "sv")
                        .param("summary", "Året i korthet.\n\nFler fick stöd.")
                        .param("published", "true"))
                .hasStatus(303);
        assertThat(screen.get("/arbete/dokument")).bodyText().doesNotContain("Behöver en webbversion");
        assertThat(mvc.get().uri("/dokument")).bodyText().contains(title).contains("Läs som webbsida");
        assertThat(mvc.get().uri("/dokument/{id}", id))
                .hasStatus(200)
                .bodyText()
                .contains("Fler fick stöd.");
    }

    @Test
    void a_well_made_pdf_needs_nothing_and_is_sent_as_it_came() {
        var file = DocumentFiles.pdf(true, "Årsredovisning", "sv");
        var id = kept(file, facts("", true));

        var answer = mvc.get().uri("/dokument/{id}/vad-som-helst.pdf", id).exchange();
        assertThat(answer)
                .hasStatus(200)
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(file);
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline; filename=\"arsredovisning-");
        assertThat(mvc.get().uri("/dokument/{id}/x.docx", id)).hasStatus(404);
        assertThat(screen.get("/arbete/dokument/{id}", id)).bodyText().doesNotContain("Alla kan inte läsa filen");
    }

    @Test
    void a_long_file_comes_whole_piece_by_piece() {
        var pdf = DocumentFiles.pdf(true, "T", "sv");
        var file = PictureFiles.joined(pdf, PictureFiles.file(PictureFiles.noise(700, 400), "png"));
        var id = kept(file, facts("", true));

        assertThat(mvc.get()
                        .uri("/dokument/{id}/x.pdf", id)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(file);
    }

    @Test
    void what_is_not_shown_is_not_there_and_who_writes_elsewhere_changes_nothing() {
        var id = kept(DocumentFiles.office("word/document.xml"), facts("", false));

        assertThat(mvc.get().uri("/dokument")).bodyText().doesNotContain(title);
        assertThat(mvc.get().uri("/dokument/{id}/x.docx", id)).hasStatus(404);
        assertThat(screen.get("/dokument/{id}/x.docx", id)).hasStatus(200);
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var stranger = new AsStaff(mvc, examples.colleague("Sixten", "forbundsadministrator", examples.association()));
        assertThat(stranger.get("/arbete/dokument/{id}", id)).hasStatus(404);
        assertThat(stranger.post("/arbete/dokument/{id}/ta-bort", id)).hasStatus(404);
        assertThat(screen.post("/arbete/dokument/{id}/ta-bort", id)).hasStatus(303);
        assertThat(screen.get("/dokument/{id}/x.docx", id)).hasStatus(404);
    }

    @Test
    void the_list_of_an_association_holds_its_own() {
        kept(DocumentFiles.office("word/document.xml"), facts("", true));
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var other = examples.association();
        var slugs = acting.as(ExampleProjects.JOB, "test", associations::all);
        var ours = slugs.stream()
                .filter(one -> one.id().equals(association))
                .findFirst()
                .orElseThrow();
        var theirs =
                slugs.stream().filter(one -> one.id().equals(other)).findFirst().orElseThrow();

        assertThat(acting.as(writer, "test", () -> documents.published(ours.id())))
                .extracting(one -> one.facts().title())
                .contains(title);
        assertThat(acting.as(writer, "test", () -> documents.published(theirs.id())))
                .isEmpty();
    }

    @Test
    void a_bad_file_is_refused_beside_its_field() {
        assertThat(screen.post("/arbete/dokument")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "rapport.pdf", "application/pdf", PictureFiles.text("<html>")))
                        .param("scope", association.toString())
                        .param("title", title)
                        .param("dated", "2025-02-20"))
                .hasStatus(422)
                .bodyText()
                .contains("Det är innehållet som avgör")
                .contains(title);
    }

    private DocumentFacts facts(String summary, boolean published) {
        return new DocumentFacts(title, Language.SV, LocalDate.of(2025, 2, 20), "", summary, published);
    }

    private UUID kept(byte[] file, DocumentFacts facts) {
        return ((DocumentAnswer.Kept) acting.as(writer, "test", () -> documents.upload(association, file, facts)))
                .document();
    }
}
