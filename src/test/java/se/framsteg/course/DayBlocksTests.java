package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.framsteg.shared.BusinessClock;

/** A date in blocks: what counts is the sum over them, lateness costs minutes where it falls. */
class DayBlocksTests {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 21);

    @ParameterizedTest
    @CsvSource({
        "09:00, 16:00, 60, 09:00–12:00 13:00–16:00", // a whole day is split at its lunch
        "09:00, 16:00, 0,  09:00–16:00", // no lunch, nothing to split at
        "09:00, 12:00, 0,  09:00–12:00",
        "13:00, 16:00, 15, 13:00–16:00",
        "08:00, 12:30, 30, 08:00–12:30", // ends with lunch
        "12:00, 16:00, 60, 12:00–16:00" // begins with lunch
    })
    void a_whole_day_is_split_at_lunch_and_a_half_day_is_one_block(
            LocalTime from, LocalTime to, int pause, String blocks) {
        var day = new SessionTime(at(from), at(to), pause);

        var usual = DayBlocks.usual(day);

        assertThat(usual.blocks().stream().map(block -> block.from() + "–" + block.to()))
                .containsExactly(blocks.split(" "));
        assertThat(usual.countableMinutes()).isEqualTo(day.whole().countableMinutes());
    }

    /** Minutes late and early on 9–16 with lunch: the day, the morning, the afternoon. */
    @ParameterizedTest
    @CsvSource({
        "0,     0, 420/360, 180, 180",
        "25,    0, 395/335, 155, 180", // late costs the morning
        "0,    90, 330/270, 180,  90", // early costs the afternoon
        "240,   0, 180/180,   0, 180", // came after lunch
        "0,   210, 210/180, 180,   0", // left in the middle of lunch
        "200, 200,  20/0,     0,   0" // was there for a piece of lunch
    })
    void late_and_early_cost_minutes_in_the_block_they_fall_in(
            int late, int early, String all, int morning, int afternoon) {
        var said = usual().of(new Taking(AttendanceState.LEFT_EARLY, late, early, CountingReason.PARTICIPANT), day());

        assertThat(time(said)).isEqualTo(all);
        assertThat(said.blocks())
                .extracting(block -> block.time().countableMinutes())
                .containsExactly(morning, afternoon);
    }

    /** What is said for morning and afternoon, and what the day then says. */
    @ParameterizedTest
    @CsvSource({
        "here,    here,    PRESENT     0  0 420/360", // the same as one press for the day
        "here,    away,    LEFT_EARLY  0 240 180/180",
        "away,    here,    LATE      240  0 180/180",
        "away,    away,    ABSENT      0  0 0/0",
        "late 20, here,    LATE       20  0 400/340",
        "here,    late 20, PRESENT     0  0 340/340", // nobody waits through lunch and comes back late
        "early 30, here,   PRESENT     0  0 330/330",
        "here,    early 30, LEFT_EARLY 0 30 390/330"
    })
    void what_is_said_block_by_block_is_one_day(String morning, String afternoon, String all) {
        var said = usual().of(List.of(taking(1, morning), taking(2, afternoon)), day());

        assertThat("%s %d %d %s"
                        .formatted(
                                said.taking().state(),
                                said.taking().minutesLate(),
                                said.taking().minutesEarly(),
                                time(said)))
                .isEqualTo(all.replaceAll(" +", " "));
    }

    @Test
    void who_was_away_has_no_blocks_and_who_does_not_count_has_clock_time_only() {
        assertThat(usual().of(Taking.of(AttendanceState.EXCUSED), day()).blocks())
                .isEmpty();

        var lecturer = usual().of(Taking.present().because(CountingReason.LECTURER), day());
        assertThat(time(lecturer)).isEqualTo("420/0");
        assertThat(lecturer.blocks())
                .extracting(BlockMinutes::time)
                .containsExactly(new CountableTime(180, 0), new CountableTime(180, 0));
    }

    @Test
    void a_break_belongs_to_its_block() {
        var own = new DayBlocks(List.of(
                new Block(1, at(LocalTime.of(9, 0)), at(LocalTime.of(11, 30)), 15),
                new Block(2, at(LocalTime.of(12, 30)), at(LocalTime.of(16, 0)), 30)));

        assertThat(own.countableMinutes()).isEqualTo(135 + 180);
        assertThat(own.uncounted(day().starts(), day().ends())).isEqualTo(420 - 315);
        assertThat(own.of(Taking.late(180), day()).time().countableMinutes()).isEqualTo(210 - 30);
    }

    /** Whatever somebody was there for: the blocks sum to the day, also with seconds, and no block counts more than its clock. */
    @Test
    void the_sum_over_the_blocks_is_the_day() {
        var random = new Random(50);
        var own = new DayBlocks(List.of(
                new Block(1, at(LocalTime.of(9, 0)), at(LocalTime.of(11, 0)), 10),
                new Block(2, at(LocalTime.of(11, 0)), at(LocalTime.of(12, 15)), 0),
                new Block(3, at(LocalTime.of(13, 0)), at(LocalTime.of(16, 0)), 25)));
        for (int i = 0; i < 2_000; i++) {
            var stays = random.ints(1 + random.nextInt(4), 0, 25_000)
                    .mapToObj(second -> new Stay(
                            day().starts().plusSeconds(second),
                            day().starts().plusSeconds(second + random.nextInt(6_000))))
                    .toList();
            var said = own.presence(Taking.present(), stays, day());
            assertThat(said.blocks().stream()
                            .mapToInt(block -> block.time().countableMinutes())
                            .sum())
                    .isEqualTo(said.time().countableMinutes());
        }
    }

    @Test
    void blocks_are_in_order_and_do_not_overlap() {
        var morning = new Block(1, at(LocalTime.of(9, 0)), at(LocalTime.of(12, 0)), 0);
        var overlapping = new Block(2, at(LocalTime.of(11, 0)), at(LocalTime.of(16, 0)), 0);

        assertThatThrownBy(() -> new DayBlocks(List.of(morning, overlapping)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DayBlocks(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block(1, morning.starts(), morning.ends(), 180))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BlockTaking taking(int position, String text) {
        var minutes = text.contains(" ") ? Integer.parseInt(text.split(" ")[1]) : 0;
        return new BlockTaking(
                position,
                !text.equals("away"),
                text.startsWith("late") ? minutes : 0,
                text.startsWith("early") ? minutes : 0);
    }

    private static String time(Presence said) {
        return said.time().clockMinutes() + "/" + said.time().countableMinutes();
    }

    private static DayBlocks usual() {
        return DayBlocks.usual(day());
    }

    private static SessionTime day() {
        return new SessionTime(at(LocalTime.of(9, 0)), at(LocalTime.of(16, 0)), 60);
    }

    private static Instant at(LocalTime time) {
        return DAY.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
