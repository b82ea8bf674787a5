package se.framsteg.site.start;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.course.DateView;
import se.framsteg.course.PublishedDates;
import se.framsteg.news.Illustrations;
import se.framsteg.news.PostCard;
import se.framsteg.news.PostFilter;
import se.framsteg.news.PublishedPosts;
import se.framsteg.news.PublishedPosts.Window;
import se.framsteg.news.Site;
import se.framsteg.news.TextLanguage;
import se.framsteg.project.Project.Stage;
import se.framsteg.project.ProjectFigures;
import se.framsteg.project.ProjectKind;
import se.framsteg.project.SharedProjects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.site.KnownSite;

/** What the start page of an association, or of the whole installation, shows. */
@Repository
class StartQuery {
    private static final int DATES = 5;
    private static final int NEWS = 3;

    private final JdbcClient jdbc;
    private final PublishedDates dates;
    private final SharedProjects shared;
    private final ObjectProvider<ProjectFigures> figures;
    private final PublishedPosts posts;
    private final Illustrations illustrations;

    StartQuery(
            JdbcClient jdbc,
            PublishedDates dates,
            SharedProjects shared,
            ObjectProvider<ProjectFigures> figures,
            PublishedPosts posts,
            Illustrations illustrations) {
        this.shared = shared;
        this.jdbc = jdbc;
        this.dates = dates;
        this.figures = figures;
        this.posts = posts;
        this.illustrations = illustrations;
    }

    /**
     * @param association null: all of them
     * @param associations those to choose among, when this is the installation's own page
     */
    @Transactional(readOnly = true)
    public StartPage page(
            @Nullable UUID association, List<KnownSite> associations, Language language, BusinessClock clock) {
        var projects = projects(association);
        var ids = projects.stream().map(StartPage.Card::id).toList();
        return new StartPage(
                clock.now(),
                clock.today(),
                next(ids, clock),
                progress(projects, clock.today()),
                projects.stream()
                        .sorted(Comparator.comparing((StartPage.Card card) -> card.stage(clock.today()))
                                .thenComparing(StartPage.Card::starts, Comparator.reverseOrder()))
                        .toList(),
                associations,
                news(association, language));
    }

    private List<PostCard> news(@Nullable UUID association, Language language) {
        var latest =
                posts.list(new Site(association, ""), PostFilter.ALL, TextLanguage.of(language), Window.newest(NEWS));
        return illustrations.cards(latest.posts(), language);
    }

    private List<DateView> next(List<UUID> projects, BusinessClock clock) {
        return dates.ofProjects(projects, clock.now()).stream()
                .filter(view -> !view.cancelled())
                .limit(DATES)
                .toList();
    }

    private List<StartPage.Card> projects(@Nullable UUID association) {
        return jdbc.sql("""
                select id, slug, name, kind, starts, ends, planned_participants
                  from project.published_project
                 where published and (:everywhere or id = any (:shown))
                """)
                .param("everywhere", association == null)
                .param(
                        "shown",
                        association == null
                                ? new UUID[0]
                                : shared.shownBy(association).toArray(UUID[]::new))
                .query((row, n) -> new StartPage.Card(
                        row.getObject("id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        ProjectKind.valueOf(row.getString("kind")),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getObject("planned_participants", Integer.class)))
                .list();
    }

    /** Figures of the running projects that are safe to publish, as the last stored snapshot has them; never counted here. */
    private List<StartPage.Progress> progress(List<StartPage.Card> projects, LocalDate today) {
        return projects.stream()
                .filter(card -> card.stage(today) == Stage.RUNNING)
                .flatMap(card -> figures.stream()
                        .flatMap(source -> source.latest(card.id()).stream())
                        .map(snapshot -> new StartPage.Progress(card, snapshot)))
                .sorted(Comparator.comparing(StartPage.Progress::planned).reversed())
                .toList();
    }
}
