package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.framsteg.shared.BusinessClock;

class CountableTimeTests {

    /** From, to, what is announced, and what remains by the usual rule. */
    @ParameterizedTest
    @CsvSource({
        "09:00, 16:00, true,  false, 60, 420, 360", // 9–16 with an hour's lunch is six hours
        "09:00, 16:00, false, false, 60, 420, 360", // a long day has a lunch even when nobody writes it
        "09:00, 12:00, false, true,   0, 180, 180", // 9–12 including a break is three
        "09:00, 10:30, false, false,  0,  90,  90",
        "13:00, 16:00, false, false,  0, 180, 180",
        "08:00, 13:00, false, false,  0, 300, 300", // ends at one: nobody went for lunch
        "10:00, 15:00, false, false, 60, 300, 240",
        "11:30, 12:30, true,  false, 59,  60,   1" // never the whole of it
    })
    void pauses_are_deducted_by_the_projects_rule(
            LocalTime from, LocalTime to, boolean lunch, boolean coffee, int pause, int clock, int countable) {
        assertThat(PauseRule.USUAL.minutes(from, to, lunch, coffee)).isEqualTo(pause);
        assertThat(session(from, to, pause).whole()).isEqualTo(new CountableTime(clock, countable));
    }

    @Test
    void a_project_can_decide_otherwise() {
        var rule =
                PauseRule.of(Map.of("lunch.minutes", "45", "break.minutes", "15", "lunch.from_minutes", "no number"));

        assertThat(rule.minutes(LocalTime.of(9, 0), LocalTime.of(16, 0), true, true))
                .isEqualTo(60);
        assertThat(rule.longDayMinutes()).isEqualTo(300);
    }

    /** Minutes late and early on 9–16 with lunch 12–13. */
    @ParameterizedTest
    @CsvSource({
        "0,     0, 420, 360",
        "25,    0, 395, 335",
        "0,    90, 330, 270",
        "30,   30, 360, 300",
        "240,   0, 180, 180", // came after lunch: not charged for it
        "210,   0, 210, 180", // came in the middle of lunch
        "0,   240, 180, 180", // left for lunch and did not return
        "420,   0,   0,   0",
        "999, 999,   0,   0"
    })
    void who_comes_late_or_leaves_early_has_fewer_minutes(int late, int early, int clock, int countable) {
        assertThat(session(LocalTime.of(9, 0), LocalTime.of(16, 0), 60).lateAndEarly(late, early))
                .isEqualTo(new CountableTime(clock, countable));
    }

    @Test
    void joins_that_overlap_count_once_and_seconds_are_floored_once() {
        var session = session(LocalTime.of(9, 0), LocalTime.of(12, 0), 0);
        var start = session.starts();

        var time = session.of(List.of(
                new Stay(start.minusSeconds(600), start.plusSeconds(3_630)),
                new Stay(start.plusSeconds(1_800), start.plusSeconds(3_600)),
                new Stay(start.plusSeconds(5_400), start.plusSeconds(5_430)),
                new Stay(start.plusSeconds(10_000), start.plusSeconds(99_000))));

        assertThat(time.clockMinutes()).isEqualTo((3_630 + 30 + 800) / 60);
    }

    @Test
    void nights_when_the_clock_changes_have_the_hours_that_passed() {
        var autumn = new SessionTime(at("2024-10-27T01:00"), at("2024-10-27T05:00"), 0);
        var spring = new SessionTime(at("2025-03-30T01:00"), at("2025-03-30T05:00"), 0);

        assertThat(autumn.whole().clockMinutes()).isEqualTo(300);
        assertThat(spring.whole().clockMinutes()).isEqualTo(180);
    }

    @Test
    void a_lunch_is_at_noon_on_both_sides_of_the_clock_change() {
        assertThat(new SessionTime(at("2025-03-28T09:00"), at("2025-03-28T16:00"), 60)
                        .pause()
                        .from())
                .isEqualTo(at("2025-03-28T12:00"));
        assertThat(new SessionTime(at("2025-03-31T09:00"), at("2025-03-31T16:00"), 60)
                        .pause()
                        .from())
                .isEqualTo(at("2025-03-31T12:00"));
        assertThat(Duration.between(at("2025-03-28T12:00"), at("2025-03-31T12:00"))
                        .toHours())
                .isEqualTo(71);
    }

    @ParameterizedTest
    @CsvSource({"PARTICIPANT, 360", "PROJECT_STAFF, 0", "LECTURER, 0", "OTHER_EU_PROJECT, 0"})
    void only_participants_count(CountingReason reason, int countable) {
        var whole = session(LocalTime.of(9, 0), LocalTime.of(16, 0), 60).whole();

        assertThat(whole.as(reason)).isEqualTo(new CountableTime(420, countable));
    }

    private static SessionTime session(LocalTime from, LocalTime to, int pause) {
        var day = LocalDateTime.of(2025, 3, 21, 0, 0);
        return new SessionTime(
                day.with(from).atZone(BusinessClock.ZONE).toInstant(),
                day.with(to).atZone(BusinessClock.ZONE).toInstant(),
                pause);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
