package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.course.CalendarImports.Saved;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.table.Grid;
import se.framsteg.shared.table.Paste;
import se.framsteg.shared.table.Reading;

/** A calendar that somebody wrote becomes dates, once. */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class ImportingACalendarTests {
    private static final String PROFESSIONSLYFT = """
            Professionslyft hösten 2025
            Del\tDatum\tTid\tPlats
            Introduktion\t17 september, 1 oktober\tkl 9-12\tDigitalt
            Fördjupning 1: tilltro och tillit\t15 oktober och 12 november\t9–16 inkl. lunch\tLinköping
            """;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    Programmes programmes;

    @Autowired
    CalendarImports imports;

    @Autowired
    CourseDates dates;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_dry_run_shows_each_date_with_the_minutes_that_count_and_stores_nothing() {
        var programme = programme();

        var run = courses.asJob(() -> imports.dryRun(programme, grid(PROFESSIONSLYFT), Map.of()));

        assertThat(run.dates())
                .extracting(date -> date.date().day() + " " + date.countableMinutes() + " " + date.known())
                .containsExactly(
                        "2025-09-17 180 false", "2025-10-01 180 false", "2025-10-15 360 false", "2025-11-12 360 false");
        assertThat(run.savable()).isTrue();
        assertThat(stored(programme)).isEmpty();
    }

    @Test
    void saving_makes_parts_and_dates_and_saving_again_makes_nothing() {
        var programme = programme();

        assertThat(save(programme, PROFESSIONSLYFT, Map.of())).isEqualTo(new Saved(4, 0));
        assertThat(save(programme, PROFESSIONSLYFT, Map.of())).isEqualTo(new Saved(0, 4));

        assertThat(stored(programme))
                .containsExactly(
                        "introduktion/2025-09-17 DIGITAL 40 0 PUBLISHED",
                        "introduktion/2025-10-01 DIGITAL 40 0 PUBLISHED",
                        "fordjupning-1-tilltro-och-tillit/2025-10-15 ON_SITE 40 60 PUBLISHED",
                        "fordjupning-1-tilltro-och-tillit/2025-11-12 ON_SITE 40 60 PUBLISHED");
    }

    @Test
    void the_same_course_and_time_in_two_towns_are_made_once_each() {
        var programme = programme();
        var one = "Del;Datum;Tid;Plats\nIntroduktion;2025-09-17;9-12;Linköping\n";
        var two = one + "Introduktion;2025-09-17;9-12;Nyköping, Storgatan 1\n";

        assertThat(save(programme, one, Map.of())).isEqualTo(new Saved(1, 0));
        assertThat(save(programme, two, Map.of())).isEqualTo(new Saved(1, 1));
        assertThat(save(programme, two, Map.of())).isEqualTo(new Saved(0, 2));
        assertThat(save(programme, one, Map.of())).isEqualTo(new Saved(0, 1));

        assertThat(courses.seeing(() -> jdbc.sql("""
                select d.town || ' / ' || coalesce(d.place, '') from course.course_date d join course.part p on p.id = d.part_id
                 where p.programme_id = :programme order by d.town
                """)
                        .param("programme", programme)
                        .query(String.class)
                        .list()))
                .containsExactly("Linköping / ", "Nyköping / Storgatan 1");
    }

    @Test
    void a_date_that_was_moved_since_does_not_come_back() {
        var programme = programme();
        save(programme, PROFESSIONSLYFT, Map.of());
        var first = courses.seeing(() ->
                jdbc.sql("""
                select d.id from course.course_date d join course.part p on p.id = d.part_id
                 where p.programme_id = :programme order by d.starts_at limit 1
                """).param("programme", programme).query(UUID.class).single());
        var day = java.time.LocalDate.of(2025, 9, 24);
        courses.asJob(() -> {
            var date = courses.view(first).date();
            dates.change(
                    first,
                    new DatePlan(
                            CourseWorld.at(day, 9),
                            CourseWorld.at(day, 12),
                            0,
                            false,
                            Mode.DIGITAL,
                            null,
                            null,
                            null,
                            Entry.OPEN,
                            40,
                            null),
                    date.version());
            return true;
        });

        assertThat(save(programme, PROFESSIONSLYFT, Map.of())).isEqualTo(new Saved(0, 4));
        assertThat(stored(programme)).hasSize(4);
    }

    @Test
    void the_same_calendar_saved_at_once_by_two_is_made_once() throws Exception {
        var programme = programme();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = new ArrayList<Future<Saved>>();
            for (var i = 0; i < 4; i++) {
                runs.add(threads.submit(() -> save(programme, PROFESSIONSLYFT, Map.of())));
            }
            var made = 0;
            for (var run : runs) {
                made += run.get().made();
            }
            assertThat(made).isEqualTo(4);
        }
        assertThat(stored(programme)).hasSize(4);
    }

    @Test
    void a_date_that_is_asked_about_waits_for_the_answer_and_the_others_can_be_saved_after_it() {
        var programme = programme();
        var text = PROFESSIONSLYFT + "Uppföljning\ttisdag 3 december\t9-12\tDigitalt\n";
        var asked = courses.asJob(() -> imports.dryRun(programme, grid(text), Map.of()));
        assertThat(asked.savable()).isFalse();
        assertThat(asked.reading().questions()).singleElement().satisfies(question -> {
            assertThat(question.sentence().key()).isEqualTo("course.import.question.weekday");
        });
        var key = asked.reading().questions().getFirst().key();

        assertThat(save(programme, text, Map.of(key, "2025-12-02"))).isEqualTo(new Saved(5, 0));
    }

    @Test
    void only_who_plans_courses_in_the_project_imports() {
        var programme = programme();
        for (var actor :
                List.of(world.colleague("kursledare", null), world.colleague("projektledare", courses.project()))) {
            world.as(actor, () -> {
                assertThatThrownBy(() -> imports.dryRun(programme, grid(PROFESSIONSLYFT), Map.of()))
                        .isInstanceOf(NotFound.class);
                return true;
            });
        }
    }

    private Saved save(UUID programme, String text, Map<String, String> answers) {
        return courses.asJob(() -> imports.save(programme, grid(text), answers, 40, true));
    }

    private UUID programme() {
        return courses.asJob(() ->
                programmes.addProgramme(courses.project(), "professionslyft-" + Ids.next(), "Professionslyft", "", ""));
    }

    private List<String> stored(UUID programme) {
        return courses.seeing(() ->
                jdbc.sql("""
                select p.slug || '/' || d.slug || ' ' || d.mode || ' ' || d.capacity || ' ' || d.break_minutes || ' ' || d.status
                  from course.course_date d join course.part p on p.id = d.part_id
                 where p.programme_id = :programme order by p.position, d.starts_at
                """).param("programme", programme).query(String.class).list());
    }

    private static Grid grid(String text) {
        return ((Reading.Table) Paste.read(text)).grid();
    }
}
