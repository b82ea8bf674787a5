package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.framsteg.course.Booking.Change;

/** Who is offered a free seat, who is not, and what runs out. */
class PromotionTests {
    private static final Instant NOW = Instant.parse("2025-03-12T09:00:00Z");
    private static final Instant PAST = NOW.minusSeconds(1);
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final Booking amina = booking(1, SignUpState.QUEUED, null, 0, false);
    private final Booking bo = booking(2, SignUpState.QUEUED, null, 0, false);

    @Test
    void free_seats_are_offered_in_the_order_of_asking() {
        var changes = Promotion.settle(date(2, 1, 2), List.of(bo, amina), NOW, true, null);

        assertThat(changes).extracting(Change::booking).containsExactly(amina);
        assertThat(changes.getFirst().to()).isEqualTo(SignUpState.OFFERED);
        assertThat(changes.getFirst().offerUntil()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void a_hold_that_ran_out_gives_its_seat_to_the_next_in_line() {
        var late = booking(3, SignUpState.HELD, PAST, 0, false);

        var changes = Promotion.settle(date(1, 1, 1), List.of(late, amina), NOW, false, null);

        assertThat(changes).extracting(Change::booking).containsExactly(late, amina);
        assertThat(changes).extracting(Change::to).containsExactly(SignUpState.EXPIRED, SignUpState.OFFERED);
    }

    @Test
    void an_offer_that_ran_out_goes_to_the_next() {
        var silent = booking(1, SignUpState.OFFERED, PAST, 1, false);

        var changes = Promotion.settle(date(1, 1, 1), List.of(silent, bo), NOW, false, null);

        assertThat(changes).extracting(Change::to).containsExactly(SignUpState.EXPIRED, SignUpState.OFFERED);
    }

    @Test
    void who_is_alone_in_line_is_asked_once_more_and_then_no_more() {
        var first = booking(1, SignUpState.OFFERED, PAST, 1, false);
        var second = booking(1, SignUpState.OFFERED, PAST, 2, false);

        assertThat(Promotion.settle(date(1, 1, 0), List.of(first), NOW, false, null))
                .extracting(Change::to, Change::offers)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(SignUpState.OFFERED, 2));
        assertThat(Promotion.settle(date(1, 1, 0), List.of(second), NOW, false, null))
                .extracting(Change::to)
                .containsExactly(SignUpState.EXPIRED);
    }

    @Test
    void who_let_a_seat_pass_keeps_the_place_in_line_for_another_seat_but_not_for_the_same() {
        var patient = booking(1, SignUpState.QUEUED, null, 1, true);

        assertThat(Promotion.settle(date(1, 0, 2), List.of(patient, bo), NOW, true, patient.id()))
                .extracting(Change::booking)
                .containsExactly(bo);
        assertThat(Promotion.settle(date(1, 0, 1), List.of(patient), NOW, false, null))
                .isEmpty();
        assertThat(Promotion.settle(date(1, 0, 2), List.of(patient, bo), NOW, true, null))
                .extracting(Change::booking)
                .containsExactly(patient);
    }

    @Test
    void nobody_is_promoted_after_the_deadline_or_while_promotion_is_paused() {
        var closed = date(1, 0, 1, NOW, null, DateStatus.PUBLISHED);
        var paused = date(1, 0, 1, LATER, PAST, DateStatus.PUBLISHED);
        var cancelled = date(1, 0, 1, LATER, null, DateStatus.CANCELLED);

        for (var date : List.of(closed, paused, cancelled)) {
            assertThat(Promotion.settle(date, List.of(amina), NOW, true, null)).isEmpty();
        }
    }

    @Test
    void what_ran_out_ends_after_the_deadline_too() {
        var late = booking(3, SignUpState.HELD, PAST, 0, false);

        assertThat(Promotion.settle(
                        date(1, 1, 1, NOW, null, DateStatus.PUBLISHED), List.of(late, amina), NOW, false, null))
                .extracting(Change::to)
                .containsExactly(SignUpState.EXPIRED);
    }

    private static Booking booking(int turn, SignUpState state, @Nullable Instant until, int offers, boolean resting) {
        return new Booking(
                new UUID(0, turn * 10L + offers),
                new UUID(1, 1),
                new UUID(2, 2),
                turn,
                state,
                NOW.minusSeconds(7200),
                state == SignUpState.HELD ? until : null,
                state == SignUpState.OFFERED ? until : null,
                offers,
                resting,
                null,
                null);
    }

    private static CourseDate date(int capacity, int taken, int waiting) {
        return date(capacity, taken, waiting, NOW.plus(Duration.ofDays(5)), null, DateStatus.PUBLISHED);
    }

    private static CourseDate date(
            int capacity, int taken, int waiting, Instant closes, @Nullable Instant paused, DateStatus status) {
        return new CourseDate(
                new UUID(1, 1),
                new UUID(3, 3),
                new UUID(2, 2),
                "2025-03-21",
                NOW.plus(Duration.ofDays(9)),
                NOW.plus(Duration.ofDays(9)).plusSeconds(7 * 3600),
                60,
                true,
                Mode.ON_SITE,
                null,
                "Haninge",
                null,
                Entry.OPEN,
                new Seats(capacity, taken, waiting),
                closes,
                OfferTime.USUAL,
                paused,
                status,
                0,
                1);
    }
}
