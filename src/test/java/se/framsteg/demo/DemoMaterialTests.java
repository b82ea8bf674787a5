package se.framsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.news.DocumentAnswer;
import se.framsteg.news.DocumentFacts;
import se.framsteg.news.Documents;
import se.framsteg.news.MayPublish;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Language;
import se.framsteg.shared.pdf.PdfPages;

/** What the demonstration's posts lean on goes the way that users' own things go. */
@FrameTest
class DemoMaterialTests {
    @Autowired
    DemoPictures pictures;

    @Autowired
    DemoConsents consents;

    @Autowired
    Documents documents;

    @Autowired
    Posts posts;

    @Autowired
    MayPublish rule;

    @Autowired
    PdfPages pages;

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

    @BeforeEach
    void an_association() {
        association = new ExampleProjects(acting, associations, projects, grants).association();
    }

    @Test
    void a_picture_is_drawn_once_however_often_it_is_asked_for() {
        var first = job(() -> pictures.of("breakfast-seminar", association));

        assertThat(job(() -> pictures.of("breakfast-seminar", association))).isEqualTo(first);
    }

    @Test
    void a_story_gets_the_consent_that_it_needs() {
        var story = job(() -> posts.create(
                association,
                PostFacts.of(null, PostKind.STORY, "Astrid Holm", ""),
                TextLanguage.SV,
                Wording.of("En väg", "Kort.", "Längre.")));
        assertThat(job(() -> rule.against(story))).isNotEmpty();

        job(() -> {
            consents.give(association, story, "Mirjam", "berättelsen om min väg");
            return 0;
        });

        assertThat(job(() -> rule.against(story))).isEmpty();
    }

    @Test
    void the_papers_can_be_read_by_everybody() {
        var paper = new DemoPaper("Årsredovisning 2024", List.of("Året i korthet."));
        var facts = new DocumentFacts(paper.title(), Language.SV, LocalDate.of(2025, 2, 20), "", paper.text(), true);
        var id = ((DocumentAnswer.Kept) job(() -> documents.upload(association, paper.pdf(pages), facts))).document();

        assertThat(job(() -> documents.writable(id)).readability())
                .satisfies(readability -> assertThat(readability.enough()).isTrue());
        assertThat(mvc.get().uri("/dokument/{id}", id)).bodyText().contains("Året i korthet.");
    }

    private <T> T job(Supplier<T> work) {
        return acting.as(ExampleProjects.JOB, "test", work);
    }
}
