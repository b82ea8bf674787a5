package se.framsteg.course;

import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.course.CourseWorld.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;

/**
 * Histories of books, confirms, cancels, expiries, raises and answers in random order. After every step: never more than the
 * seats, counters that tell the truth, order kept, no idle seat while somebody waits. A history that breaks a rule is
 * shortened by dropping steps, and printed with its seed.
 */
@FrameTest
@Import(CourseWorld.class)
class SeatHistoryTests {
    private static final int SCALE = Integer.parseInt(System.getenv().getOrDefault("FRAMSTEG_TEST_SCALE", "1"));
    private static final int STEPS = 40;

    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Bookings bookings;

    @Autowired
    CourseDates dates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    /** What somebody does; {@code who} picks among those who have asked so far. */
    private record Step(Verb verb, int who) {}

    private enum Verb {
        ASK,
        CONFIRM,
        CANCEL,
        ACCEPT,
        DECLINE,
        KEEP,
        UNDO,
        RAISE,
        TIME_PASSES,
        SETTLE
    }

    @Test
    void no_history_breaks_the_rules_of_a_date() {
        for (long seed = 1; seed <= 12L * SCALE; seed++) {
            var history = history(new Random(seed));
            var broken = run(history);
            if (broken != null) {
                var shortest = shortened(history);
                throw new AssertionError("seed " + seed + ": " + run(shortest) + " after " + shortest);
            }
        }
    }

    /** The runner itself can fail: a promotion that forgets somebody is found and shortened to a few steps. */
    @Test
    void a_broken_rule_is_found_and_the_history_shortened() {
        var steps = history(new Random(7));
        var shortest = shortened(
                steps,
                tried -> tried.stream().filter(s -> s.verb() == Verb.CANCEL).count() >= 2);

        assertThat(shortest).hasSize(2).allMatch(step -> step.verb() == Verb.CANCEL);
    }

    private static List<Step> history(Random random) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < STEPS; i++) {
            var verb = random.nextInt(3) == 0 ? Verb.ASK : Verb.values()[random.nextInt(Verb.values().length)];
            steps.add(new Step(verb, random.nextInt(1000)));
        }
        return steps;
    }

    private @Nullable String run(List<Step> steps) {
        clock.reset();
        var date = world.date(2);
        var people = new ArrayList<UUID>();
        for (var step : steps) {
            take(step, date, people);
            var broken = brokenRule(date);
            if (broken != null) {
                return broken + " at " + step;
            }
        }
        return null;
    }

    private void take(Step step, UUID date, List<UUID> people) {
        if (step.verb() == Verb.ASK) {
            ask(date, people);
        } else if (step.verb() == Verb.RAISE) {
            world.asJob(() -> {
                dates.capacity(date, world.seats(date).capacity() + 1);
                return true;
            });
        } else if (step.verb() == Verb.TIME_PASSES) {
            clock.forward(Duration.ofHours(1 + step.who() % 20));
            settle(date);
        } else if (step.verb() == Verb.SETTLE || people.isEmpty()) {
            settle(date);
        } else {
            answer(step, people.get(step.who() % people.size()));
        }
    }

    private void ask(UUID date, List<UUID> people) {
        switch (desk.signUp(request(date, "p" + people.size() + "." + date))) {
            case SignUpAnswer.Held(var id, var u) -> people.add(id);
            case SignUpAnswer.Queued(var id, var p) -> people.add(id);
            case SignUpAnswer.Known k -> {}
            case SignUpAnswer.TooManyUnconfirmed t -> {}
            case SignUpAnswer.TooOften t -> {}
            case SignUpAnswer.Closed c -> {}
        }
    }

    private void answer(Step step, UUID who) {
        world.asJob(() -> switch (step.verb()) {
            case CONFIRM -> bookings.confirm(who, By.link(who));
            case CANCEL -> bookings.cancel(who, "WORK", By.link(who));
            case ACCEPT -> bookings.accept(who, By.link(who));
            case DECLINE -> bookings.decline(who, By.link(who));
            case KEEP -> bookings.keepWaiting(who, By.link(who));
            case UNDO -> bookings.undoCancel(who, By.link(who));
            default -> throw new IllegalArgumentException(step.toString());
        });
    }

    private void settle(UUID date) {
        world.asJob(() -> {
            bookings.settle(date);
            return true;
        });
    }

    private @Nullable String brokenRule(UUID date) {
        return world.seeing(() -> {
            var view = world.view(date).date();
            var rows = rows(date);
            var seats = view.seats();
            long taken = rows.stream().filter(row -> row.state().takesSeat()).count();
            long waiting = rows.stream().filter(row -> row.state().waits()).count();
            if (taken > seats.capacity()) {
                return "overbooked";
            }
            if (taken != seats.taken() || waiting != seats.waiting()) {
                return "counters " + seats + " but rows " + taken + " and " + waiting;
            }
            boolean idle = seats.free() > 0
                    && view.promotes(clock.instant())
                    && rows.stream().anyMatch(row -> row.state().waits() && !row.resting());
            if (idle) {
                return "an idle seat while somebody waits";
            }
            return passedOver(rows) ? "somebody was passed over" : null;
        });
    }

    private record Row(int turn, SignUpState state, int offers, boolean resting) {}

    private List<Row> rows(UUID date) {
        return jdbc.sql("select turn, state, offers, resting from course.sign_up where date_id = :date order by turn")
                .param("date", date)
                .query((row, n) -> new Row(
                        row.getInt("turn"),
                        SignUpState.valueOf(row.getString("state")),
                        row.getInt("offers"),
                        row.getBoolean("resting")))
                .list();
    }

    /** Somebody later in line has an offer, while one before has waited all the time without any. */
    private static boolean passedOver(List<Row> rows) {
        int last = rows.stream()
                .filter(row -> row.state() == SignUpState.OFFERED)
                .mapToInt(Row::turn)
                .max()
                .orElse(0);
        return rows.stream().anyMatch(row -> row.turn() < last && row.state().waits() && row.offers() == 0);
    }

    private List<Step> shortened(List<Step> steps) {
        return shortened(steps, tried -> run(tried) != null);
    }

    private static List<Step> shortened(List<Step> steps, java.util.function.Predicate<List<Step>> stillBroken) {
        var shortest = steps;
        for (int i = 0; i < shortest.size(); ) {
            var tried = new ArrayList<>(shortest);
            tried.remove(i);
            if (stillBroken.test(tried)) {
                shortest = tried;
            } else {
                i++;
            }
        }
        return shortest;
    }
}
