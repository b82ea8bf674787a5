package se.framsteg.course;

import static se.framsteg.course.CourseDateStore.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.framsteg.shared.PublicPages;
import se.framsteg.shared.UntilCommit;

/**
 * The dates that everybody may see: published ones, and cancelled ones, which keep their address. Seats and queue as strangers
 * see them: a sign-up of an address that has one already looks like any other.
 */
@Service
public class PublishedDates {
    private static final String SELECT = """
            select d.id, d.part_id, d.project_id, d.slug, d.starts_at, d.ends_at, d.break_minutes, d.lunch, d.mode, d.place,
                   d.town, d.link, d.entry, d.capacity, least(d.capacity, d.taken + d.seen_taken) as taken,
                   d.waiting + d.seen_waiting + greatest(d.taken + d.seen_taken - d.capacity, 0) as waiting, d.closes_at, d.offer_minutes_far,
                   d.offer_minutes_near, d.offer_minutes_last, d.promotion_paused_at, d.status, d.sequence, d.version,
                   d.changed_at, p.title, p.slug as part_slug, p.summary, p.summary_en, p.summary_easy, p.kind, g.title as programme,
                   g.slug as programme_slug, t.slug as theme_slug, r.title as required_title, r.slug as required_slug,
                   coalesce(v.name, '') as project, coalesce(v.slug, '') as project_slug, v.association_id
              from course.course_date d
              join course.part p on p.id = d.part_id
              join course.programme g on g.id = p.programme_id
              left join course.theme t on t.id = p.theme_id
              left join course.part r on r.id = p.requires
              left join project.published_project v on v.id = d.project_id
            """;

    private final JdbcClient jdbc;
    private final UntilCommit<Address, Optional<DateView>> found;

    /** Where a date is published. */
    private record Address(String programme, String part, String date) {}

    PublishedDates(JdbcClient jdbc, PublicPages pages) {
        this.jdbc = jdbc;
        this.found = new UntilCommit<>(pages);
    }

    /** The date at this address, as of the last commit; in a rush everybody asks for the same one. */
    public Optional<DateView> find(String programme, String part, String slug) {
        return found.get(new Address(programme, part, slug), this::look);
    }

    private Optional<DateView> look(Address address) {
        return jdbc.sql(SELECT
                        + " where g.slug = :programme and p.slug = :part and d.slug = :slug and d.status <> 'DRAFT'")
                .param("programme", address.programme())
                .param("part", address.part())
                .param("slug", address.date())
                .query(PublishedDates::view)
                .optional();
    }

    /** Any date, drafts too, by id: for what already knows it. */
    public Optional<DateView> get(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(PublishedDates::view)
                .optional();
    }

    /** What is to come, and what goes on right now, in order of time. */
    public List<DateView> comingFrom(Instant now) {
        return jdbc.sql(SELECT + " where d.ends_at > :now and d.status <> 'DRAFT' order by d.starts_at, d.id")
                .param("now", at(now))
                .query(PublishedDates::view)
                .list();
    }

    /** Between two moments, past dates too. */
    public List<DateView> between(Instant from, Instant to) {
        return jdbc.sql(
                        SELECT
                                + " where d.starts_at >= :from and d.starts_at < :to and d.status <> 'DRAFT' order by d.starts_at, d.id")
                .param("from", at(from))
                .param("to", at(to))
                .query(PublishedDates::view)
                .list();
    }

    public List<DateView> ofProjects(Collection<UUID> projects, Instant from) {
        return comingFrom(from).stream()
                .filter(view -> projects.contains(view.date().projectId()))
                .toList();
    }

    /** Coming dates of a programme. */
    public List<DateView> ofProgramme(String slug, Instant now) {
        return jdbc.sql(
                        SELECT
                                + " where g.slug = :slug and d.ends_at > :now and d.status <> 'DRAFT' order by d.starts_at, d.id")
                .param("slug", slug)
                .param("now", at(now))
                .query(PublishedDates::view)
                .list();
    }

    /** Other coming dates of the same part that take sign-ups. */
    public List<DateView> alternatives(CourseDate date, Instant now) {
        return jdbc.sql(SELECT + """
                         where d.part_id = :part and d.id <> :id and d.status = 'PUBLISHED' and d.entry = 'OPEN'
                           and d.closes_at > :now
                         order by d.starts_at, d.id
                        """)
                .param("part", date.partId())
                .param("id", date.id())
                .param("now", at(now))
                .query(PublishedDates::view)
                .list();
    }

    private static DateView view(ResultSet row, int n) throws SQLException {
        var required = row.getString("required_title");
        return new DateView(
                CourseDateStore.date(row, n),
                row.getString("title"),
                row.getString("part_slug"),
                Programmes.told(row, "summary"),
                PartKind.valueOf(row.getString("kind")),
                row.getString("programme"),
                row.getString("programme_slug"),
                row.getString("theme_slug"),
                required == null ? null : new DateView.Required(required, row.getString("required_slug")),
                row.getString("project"),
                row.getString("project_slug"),
                row.getObject("association_id", UUID.class),
                CourseDateStore.instant(row, "changed_at"));
    }
}
