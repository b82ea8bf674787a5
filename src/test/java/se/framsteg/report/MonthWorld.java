package se.framsteg.report;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.Gender;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.NewPerson;
import se.framsteg.person.People;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** A project with people who were there on days of the past, whatever the rest of the program would have let them do. */
public class MonthWorld {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Acting acting;
    private final People people;
    private final ExampleProjects examples;
    private final JdbcClient owner;
    public final UUID association;
    public final Project project;

    public MonthWorld(
            Acting acting,
            Associations associations,
            Projects projects,
            Grants grants,
            People people,
            Environment environment) {
        this.acting = acting;
        this.people = people;
        examples = new ExampleProjects(acting, associations, projects, grants);
        association = examples.association();
        project = examples.published(association, "Conecto " + ExampleProjects.unique() + "+");
        owner = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("framsteg.db.url"),
                environment.getRequiredProperty("framsteg.db.owner.user"),
                environment.getRequiredProperty("framsteg.db.owner.password")));
    }

    public JdbcClient owner() {
        return owner;
    }

    public UUID id() {
        return project.id();
    }

    public Actor.Staff colleague(String name, String role) {
        return examples.colleague(name, role, project.id());
    }

    public Actor.Staff colleague(String name, String role, UUID scope) {
        return examples.colleague(name, role, scope);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }

    public void as(Actor actor, Runnable work) {
        acting.as(actor, "test", work);
    }

    /** Somebody with a number of nobody else's. */
    public UUID person(String name) {
        return person(name, number());
    }

    public UUID person(String name, IdentityNumber number) {
        return as(
                ExampleProjects.JOB,
                () -> people.create(NewPerson.named(name, project.id()).with(number)));
    }

    public UUID withoutNumber(String name, Gender gender) {
        return as(
                ExampleProjects.JOB,
                () -> people.create(new NewPerson(name, gender, Language.SV, project.id(), null, null, null)));
    }

    /** A valid number of nobody else's, of a woman: the third digit of the birth number is even. */
    public static IdentityNumber number() {
        var serial = NEXT.getAndIncrement();
        return number(LocalDate.of(1950, 1, 1).plusDays(serial), "238");
    }

    /** The number with this day and these three digits, and the check digit that fits. */
    public static IdentityNumber number(LocalDate day, String birthNumber) {
        var first = day.toString().replace("-", "") + birthNumber;
        for (int check = 0; check < 10; check++) {
            try {
                return new IdentityNumber(first + check);
            } catch (IllegalArgumentException wrongCheckDigit) {
                // the next one
            }
        }
        throw new IllegalStateException();
    }

    /** A published date of the project, nine to noon. */
    public UUID date(LocalDate day) {
        var programme = Ids.next();
        var part = Ids.next();
        var date = Ids.next();
        owner.sql(
                        "insert into course.programme (id, project_id, slug, title) values (:id, :project, :slug, 'Professionslyft')")
                .param("id", programme)
                .param("project", project.id())
                .param("slug", "p-" + programme)
                .update();
        owner.sql("""
                insert into course.part (id, programme_id, project_id, position, slug, title)
                values (:id, :programme, :project, 1, 'introduktion', 'Introduktion')
                """)
                .param("id", part)
                .param("programme", programme)
                .param("project", project.id())
                .update();
        var starts = day.atTime(LocalTime.of(9, 0)).atZone(BusinessClock.ZONE).toOffsetDateTime();
        owner.sql("""
                insert into course.course_date (id, part_id, project_id, slug, starts_at, ends_at, mode, capacity, closes_at,
                                                status, changed_at)
                values (:id, :part, :project, :slug, :starts, :ends, 'ON_SITE', 100, :starts, 'PUBLISHED', :starts)
                """)
                .param("id", date)
                .param("part", part)
                .param("project", project.id())
                .param("slug", "d-" + date)
                .param("starts", starts)
                .param("ends", starts.plusHours(3))
                .update();
        return date;
    }

    public UUID signUp(UUID date, UUID person) {
        var id = Ids.next();
        owner.sql("""
                insert into course.sign_up (id, date_id, project_id, turn, person_id, name, state, asked_at)
                select :id, :date, :project, coalesce(max(turn), 0) + 1, :person, 'Namn', 'CONFIRMED', now()
                  from course.sign_up where date_id = :date
                """)
                .params(Map.of("id", id, "date", date, "project", project.id(), "person", person))
                .update();
        return id;
    }

    /** Was there on the day for this long and counts. Returns the sign-up. */
    public UUID attended(UUID person, LocalDate day, int minutes) {
        return attended(person, date(day), day, minutes, "PARTICIPANT", null);
    }

    public UUID attended(UUID person, UUID date, LocalDate day, int minutes, String reason, UUID organisation) {
        var signUp = signUp(date, person);
        record(signUp, date, person, day, minutes, reason, organisation);
        return signUp;
    }

    private UUID record(
            UUID signUp, UUID date, UUID person, LocalDate day, int minutes, String reason, UUID organisation) {
        var id = Ids.next();
        owner.sql("""
                insert into course.attendance (id, sign_up_id, date_id, project_id, person_id, organisation_id, on_date, state,
                       clock_minutes, countable_minutes, counting_reason, source, recorded_at, actor_kind)
                values (:id, :signUp, :date, :project, :person, :organisation, :day,
                        case when :minutes = 0 then 'ABSENT' else 'PRESENT' end, :minutes,
                        case when :reason = 'PARTICIPANT' then :minutes else 0 end, :reason, 'DOOR', :at, 'job')
                """)
                .param("id", id)
                .param("signUp", signUp)
                .param("date", date)
                .param("project", project.id())
                .param("person", person)
                .param("organisation", organisation, Types.OTHER)
                .param("day", day)
                .param("minutes", minutes)
                .param("reason", reason)
                .param("at", OffsetDateTime.of(day, LocalTime.NOON, ZoneOffset.UTC))
                .update();
        return id;
    }

    /** A correction: a new row in the place of the old one. Nought minutes is absence. */
    public void corrected(UUID signUp, int minutes) {
        var old = owner.sql("""
                select id, date_id, person_id, on_date from course.attendance
                 where sign_up_id = :signUp and replaced_by is null and withdrawn_at is null
                """).param("signUp", signUp).query().singleRow();
        owner.sql("update course.attendance set withdrawn_at = now() where id = :id")
                .param("id", old.get("id"))
                .update();
        record(
                signUp,
                (UUID) old.get("date_id"),
                (UUID) old.get("person_id"),
                ((Date) old.get("on_date")).toLocalDate(),
                minutes,
                "PARTICIPANT",
                null);
    }
}
