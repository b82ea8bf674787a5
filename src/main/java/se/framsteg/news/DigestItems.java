package se.framsteg.news;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.framsteg.course.DateStatus;
import se.framsteg.course.DateView;
import se.framsteg.course.Mode;
import se.framsteg.course.PublishedDates;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;
import se.framsteg.shared.Words;

/** What issues tell of, read anew each time it is shown or sent: what was withdrawn meanwhile is not there. */
@Component
class DigestItems {
    /** Older posts are no news, and dates further away are told when they come closer. */
    private static final Duration RECENT = Duration.ofDays(60);

    private static final Duration SOON = Duration.ofDays(120);
    private static final int MOST = 40;

    private final PublishedPosts posts;
    private final PublishedDates dates;
    private final JdbcClient jdbc;
    private final Wordbook wordbook;

    DigestItems(PublishedPosts posts, PublishedDates dates, JdbcClient jdbc, Wordbook wordbook) {
        this.posts = posts;
        this.dates = dates;
        this.jdbc = jdbc;
        this.wordbook = wordbook;
    }

    /** Those that readers can get now, in the order of the ids. */
    List<DigestItem> of(Collection<UUID> ids, Language language) {
        var words = wordbook.in(language);
        var found = new HashMap<UUID, DigestItem>();
        for (var article : posts.these(ids, TextLanguage.of(language))) {
            found.put(article.head().id(), item(article));
        }
        for (var id : ids) {
            if (!found.containsKey(id)) {
                dates.get(id)
                        .filter(view -> view.date().status() == DateStatus.PUBLISHED)
                        .ifPresent(view -> found.put(id, item(view, words)));
            }
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** What an issue that is written now could tell of: recent posts, and dates to come. */
    List<Candidate> candidates(UUID association, Instant now) {
        var since = now.minus(RECENT);
        var until = now.plus(SOON);
        var shared = sharedProjects(association);
        var news = posts
                .list(new Site(association, ""), PostFilter.ALL, TextLanguage.SV, PublishedPosts.Window.newest(MOST))
                .posts()
                .stream()
                .filter(post -> post.publishedAt().isAfter(since))
                .map(post -> new Candidate(post.id(), false));
        var coming = dates.comingFrom(now).stream()
                .filter(view -> view.date().status() == DateStatus.PUBLISHED
                        && view.date().startsAt().isAfter(now)
                        && view.date().startsAt().isBefore(until)
                        && (association.equals(view.association())
                                || shared.contains(view.date().projectId())))
                .limit(MOST)
                .map(view -> new Candidate(view.id(), true));
        return Stream.concat(news, coming).toList();
    }

    record Candidate(UUID id, boolean date) {}

    private Set<UUID> sharedProjects(UUID association) {
        return Set.copyOf(
                jdbc.sql("select distinct project_id from project.published_partner where organisation_id = :a")
                        .param("a", association)
                        .query(UUID.class)
                        .list());
    }

    private DigestItem item(Article article) {
        var head = article.head();
        var themes = Stream.concat(
                        article.tags().stream().map(Article.Tag::slug),
                        article.date() == null
                                ? Stream.of()
                                : dates.get(article.date()).map(DateView::themeSlug).stream())
                .collect(Collectors.toSet());
        return new DigestItem(
                head.id(),
                DigestKind.of(head.kind()),
                themes,
                head.projectSlug(),
                head.title(),
                head.lead(),
                head.path(),
                head.language().lang(),
                null);
    }

    private static DigestItem item(DateView view, Words words) {
        var when = words.formats().day(view.day()) + " " + words.formats().span(view.from(), view.to());
        return new DigestItem(
                view.id(),
                DigestKind.DATES,
                view.themeSlug() == null ? Set.of() : Set.of(view.themeSlug()),
                view.projectSlug(),
                view.title(),
                when + where(view, words),
                view.path(),
                "sv",
                view.day());
    }

    private static String where(DateView view, Words words) {
        var town = view.date().mode() == Mode.DIGITAL
                ? words.t("news.letter.digital")
                : view.date().town();
        return isBlank(town) ? "" : ", " + town;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
