package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What belongs in whose digest. */
class DigestTests {
    private final DigestItem toAll = item("Ny kollega", DigestKind.NEWS, Set.of(), "");
    private final DigestItem aboutHealth = item("Hälsa på jobbet", DigestKind.NEWS, Set.of("halsa"), "lyft");
    private final DigestItem ofOtherProject = item("Språkcafé", DigestKind.STORIES, Set.of("sprak"), "sprang");
    private final DigestItem date = item("Tilltro", DigestKind.DATES, Set.of("halsa"), "lyft");
    private final List<DigestItem> issue = List.of(toAll, aboutHealth, ofOtherProject, date);

    @Test
    void who_has_chosen_nothing_gets_everything() {
        assertThat(told(Interests.ALL)).containsExactlyElementsOf(issue);
    }

    @Test
    void a_theme_leaves_other_themes_out_but_not_what_concerns_everybody() {
        assertThat(told(reader(Set.of("halsa"), Set.of(), Set.of()))).containsExactly(toAll, aboutHealth, date);
    }

    @Test
    void a_theme_and_a_project_widen_each_other() {
        assertThat(told(reader(Set.of("halsa"), Set.of("sprang"), Set.of())))
                .containsExactly(toAll, aboutHealth, ofOtherProject, date);
    }

    @Test
    void a_kind_narrows_whatever_else_is_chosen() {
        assertThat(told(reader(Set.of("halsa"), Set.of(), Set.of(DigestKind.DATES))))
                .containsExactly(date);
        assertThat(told(reader(Set.of(), Set.of(), Set.of(DigestKind.STORIES)))).containsExactly(ofOtherProject);
    }

    @Test
    void who_would_get_nothing_gets_no_letter() {
        var digest = Digest.of(List.of(aboutHealth), reader(Set.of("okant"), Set.of(), Set.of()));
        assertThat(digest.isEmpty()).isTrue();
    }

    @Test
    void dates_stand_after_what_there_is_to_read() {
        var digest = Digest.of(List.of(date, toAll), Interests.ALL);
        assertThat(digest.posts()).containsExactly(toAll);
        assertThat(digest.dates()).containsExactly(date);
    }

    @Test
    void what_cannot_have_been_ticked_is_not_chosen() {
        var read = Interests.of(List.of("halsa", "'; drop"), null, List.of("DATES", "EVERYTHING"));
        assertThat(read).isEqualTo(reader(Set.of("halsa"), Set.of(), Set.of(DigestKind.DATES)));
    }

    @Test
    void english_readers_get_the_swedish_text_where_nothing_else_is_written() {
        var text = new IssueText("Nytt i mars", "", "Hej!\n\nVåren är här.", "");
        assertThat(text.subject(se.framsteg.shared.Language.EN)).isEqualTo("Nytt i mars");
        assertThat(text.intro(se.framsteg.shared.Language.EN)).containsExactly("Hej!", "Våren är här.");
    }

    private List<DigestItem> told(Interests reader) {
        return Digest.of(issue, reader).all().toList();
    }

    private static Interests reader(Set<String> themes, Set<String> projects, Set<DigestKind> kinds) {
        return new Interests(themes, projects, kinds);
    }

    private static DigestItem item(String title, DigestKind kind, Set<String> themes, String project) {
        return new DigestItem(UUID.randomUUID(), kind, themes, project, title, "", "/x", "sv", null);
    }
}
