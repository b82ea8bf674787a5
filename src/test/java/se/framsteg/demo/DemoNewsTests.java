package se.framsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.ReadingEase;

/** The invented posts are what a visitor expects of a site that lives. */
class DemoNewsTests {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    @Test
    void there_are_twenty_of_every_kind_in_two_associations_before_the_day() {
        var all = DemoNews.all();
        var shown = all.stream().filter(post -> post.fact("lage").isEmpty()).toList();

        assertThat(shown).hasSizeGreaterThanOrEqualTo(20);
        assertThat(shown).extracting(DemoPost::kind).contains(se.framsteg.news.PostKind.values());
        assertThat(shown).extracting(post -> post.fact("forbund")).contains("ostrasodertorn", "centralaostergotland");
        assertThat(shown)
                .allSatisfy(post -> assertThat(LocalDate.ofInstant(post.moment(), BusinessClock.ZONE))
                        .isBefore(DAY));
        assertThat(all).filteredOn(post -> post.fact("lage").equals("utkast")).hasSize(1);
        assertThat(all)
                .filteredOn(post -> post.fact("lage").equals("schema"))
                .hasSize(1)
                .allSatisfy(post -> assertThat(LocalDate.ofInstant(post.moment(), BusinessClock.ZONE))
                        .isAfter(DAY));
        assertThat(all)
                .filteredOn(post -> post.texts().containsKey(TextLanguage.EN))
                .hasSize(3);
    }

    @Test
    void titles_differ_and_the_easy_text_is_easy() {
        var titles = new HashSet<String>();
        for (var post : DemoNews.all()) {
            post.texts()
                    .values()
                    .forEach(text -> assertThat(titles.add(text.title()))
                            .as(text.title())
                            .isTrue());
            var easy = post.texts().get(TextLanguage.EASY);
            if (easy != null) {
                assertThat(ReadingEase.of(easy.lead() + "\n" + easy.body()).lix())
                        .isLessThan(ReadingEase.EASY);
            }
        }
    }
}
