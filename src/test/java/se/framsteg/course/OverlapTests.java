package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.framsteg.course.Overlap.Presence;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;

/** Conecto ran until December 2024 and Conecto+ from October: in that autumn an hour could be reported twice. */
class OverlapTests {
    private static final UUID CONECTO = Ids.next();
    private static final UUID CONECTO_PLUS = Ids.next();
    private static final UUID AMINA = Ids.next();
    private static final UUID BO = Ids.next();

    @Test
    void the_same_persons_same_hour_in_both_projects_is_found() {
        var morning = presence(AMINA, CONECTO, "2024-10-16T09:00", "2024-10-16T12:00");
        var longDay = presence(AMINA, CONECTO_PLUS, "2024-10-16T11:00", "2024-10-16T16:00");

        assertThat(Overlap.among(List.of(longDay, morning))).containsExactly(new Overlap(morning, longDay, 60));
    }

    @Test
    void one_day_inside_another_and_two_at_once_are_all_found() {
        var whole = presence(AMINA, CONECTO, "2024-11-13T09:00", "2024-11-13T16:00");
        var morning = presence(AMINA, CONECTO_PLUS, "2024-11-13T09:00", "2024-11-13T10:00");
        var afternoon = presence(AMINA, CONECTO_PLUS, "2024-11-13T14:00", "2024-11-13T15:30");

        assertThat(Overlap.among(List.of(whole, morning, afternoon)))
                .extracting(Overlap::minutes)
                .containsExactly(60, 90);
    }

    @Test
    void what_only_touches_or_is_another_person_or_the_same_project_is_no_overlap() {
        assertThat(Overlap.among(List.of(
                        presence(AMINA, CONECTO, "2024-12-04T09:00", "2024-12-04T12:00"),
                        presence(AMINA, CONECTO_PLUS, "2024-12-04T12:00", "2024-12-04T16:00"),
                        presence(AMINA, CONECTO, "2024-12-04T11:00", "2024-12-04T12:00"),
                        presence(BO, CONECTO_PLUS, "2024-12-04T09:00", "2024-12-04T12:00"),
                        presence(AMINA, CONECTO_PLUS, "2025-01-15T09:00", "2025-01-15T12:00"))))
                .isEmpty();
    }

    private static Presence presence(UUID person, UUID project, String from, String to) {
        return new Presence(
                person,
                project,
                Ids.next(),
                new Stay(
                        LocalDateTime.parse(from).atZone(BusinessClock.ZONE).toInstant(),
                        LocalDateTime.parse(to).atZone(BusinessClock.ZONE).toInstant()));
    }
}
