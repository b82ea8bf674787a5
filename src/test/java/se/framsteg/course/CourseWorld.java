package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** Courses for stories: a project with a programme and dates of its own, so that tests share a database. */
@TestComponent
public class CourseWorld {
    private final Programmes programmes;
    private final CourseDates dates;
    private final PublishedDates published;
    private final ExampleProjects examples;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    CourseWorld(
            Programmes programmes,
            CourseDates dates,
            PublishedDates published,
            Projects projects,
            Associations associations,
            Grants grants,
            Acting acting,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.programmes = programmes;
        this.dates = dates;
        this.published = published;
        this.examples = new ExampleProjects(acting, associations, projects, grants);
        this.acting = acting;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public <T> T asJob(Supplier<T> work) {
        return acting.as(new Actor.Job("test"), "test", work);
    }

    /** Reads with a transaction around it, as a job that sees all. */
    public <T> T seeing(Supplier<T> work) {
        return asJob(() -> transaction.execute(status -> work.get()));
    }

    public UUID project() {
        return examples.published(examples.association(), "Stegen " + ExampleProjects.unique())
                .id();
    }

    public UUID part(String title) {
        return asJob(() -> {
            var slug = "program-" + Ids.next();
            var programme = programmes.addProgramme(project(), slug, "Professionslyft", "", "");
            return programmes.addPart(programme, "del-1", title, "", PartKind.DEEPENING, null, null);
        });
    }

    /** A published date with so many seats, nine to four with lunch on 21 March 2025 in Haninge. */
    public UUID date(int seats) {
        return date(part("Tilltro och tillit i mötet"), LocalDate.of(2025, 3, 21), seats);
    }

    public UUID date(UUID part, LocalDate day, int seats) {
        return asJob(() -> {
            var id = dates.plan(part, plan(day, seats));
            dates.publish(id);
            return id;
        });
    }

    public static DatePlan plan(LocalDate day, int seats) {
        return new DatePlan(
                at(day, 9), at(day, 16), 60, true, Mode.ON_SITE, null, "Haninge", null, Entry.OPEN, seats, null);
    }

    public static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(BusinessClock.ZONE).toInstant();
    }

    public DateView view(UUID date) {
        return published.get(date).orElseThrow();
    }

    /** What is true, for which see {@link #view} for what strangers see of it. */
    public Seats seats(UUID date) {
        return seeing(() -> jdbc.sql("select capacity, taken, waiting from course.course_date where id = :id")
                .param("id", date)
                .query(Seats.class)
                .single());
    }

    public static SignUpRequest request(UUID date, String name) {
        return new SignUpRequest(
                date, name, name.toLowerCase(java.util.Locale.ROOT) + "@exempel.se", null, null, null, Language.SV, "");
    }

    public String state(UUID signUp) {
        return seeing(() -> jdbc.sql("select state from course.sign_up where id = :id")
                .param("id", signUp)
                .query(String.class)
                .single());
    }

    public static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
