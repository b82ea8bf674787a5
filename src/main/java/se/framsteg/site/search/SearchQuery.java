package se.framsteg.site.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.course.DateView;
import se.framsteg.course.PublishedDates;
import se.framsteg.project.SharedProjects;
import se.framsteg.shared.BusinessClock;

/** Looks for all words asked for, in any order, in what is public. */
@Repository
class SearchQuery {
    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final PublishedDates dates;
    private final SharedProjects shared;
    private final BusinessClock clock;

    SearchQuery(JdbcClient jdbc, PublishedDates dates, SharedProjects shared, BusinessClock clock) {
        this.shared = shared;
        this.jdbc = jdbc;
        this.dates = dates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SearchPage search(String text, @Nullable UUID association) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
        if (text.isEmpty()) {
            return new SearchPage(text, clock.now(), List.of(), List.of());
        }
        var projects = projects(association);
        var coming = dates.ofProjects(projects.stream().map(SearchPage.Hit::id).toList(), clock.now()).stream()
                .filter(view -> holds(words, said(view)))
                .limit(MOST)
                .toList();
        return new SearchPage(
                text,
                clock.now(),
                coming,
                projects.stream()
                        .filter(hit -> holds(words, hit.name() + " " + hit.number()))
                        .limit(MOST)
                        .toList());
    }

    private List<SearchPage.Hit> projects(@Nullable UUID association) {
        return jdbc.sql("""
                select id, slug, name, coalesce(diary_number, '') as number, starts, ends
                  from project.published_project
                 where published and (:everywhere or id = any (:shown))
                 order by starts desc
                """)
                .param("everywhere", association == null)
                .param(
                        "shown",
                        association == null
                                ? new UUID[0]
                                : shared.shownBy(association).toArray(UUID[]::new))
                .query((row, n) -> new SearchPage.Hit(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("number"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class)))
                .list();
    }

    private static String said(DateView view) {
        return String.join(
                " ",
                view.title(),
                view.programme(),
                view.summary().swedish(),
                view.summary().english(),
                view.summary().easy(),
                view.date().town() == null ? "digitalt online" : view.date().town());
    }

    private static boolean holds(List<String> words, String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
