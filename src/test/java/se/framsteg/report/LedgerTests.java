package se.framsteg.report;

import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MARCH;
import static java.time.Month.NOVEMBER;
import static java.time.Month.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static se.framsteg.report.MonthState.ACCEPTED;
import static se.framsteg.report.MonthState.CORRECTION_NEEDED;
import static se.framsteg.report.MonthState.DRAFT;
import static se.framsteg.report.MonthState.NOTHING_TO_REPORT;
import static se.framsteg.report.MonthState.NOT_OPEN;
import static se.framsteg.report.MonthState.OPEN;
import static se.framsteg.report.MonthState.RESEND_NEEDED;
import static se.framsteg.report.MonthState.SENT_OUTSIDE;
import static se.framsteg.report.MonthState.SUBMITTED;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import se.framsteg.report.Step.Reason;
import se.framsteg.report.Step.Refused;
import se.framsteg.report.Step.Taken;

/** The office's calendar: every month, in order, and from the beginning again when something was wrong. */
class LedgerTests {

    private static final YearMonth OCT = YearMonth.of(2024, OCTOBER);
    private static final YearMonth NOV = YearMonth.of(2024, NOVEMBER);
    private static final YearMonth DEC = YearMonth.of(2024, DECEMBER);
    private static final YearMonth JAN = YearMonth.of(2025, JANUARY);
    private static final LocalDate MARCH_12 = LocalDate.of(2025, MARCH, 12);

    private final Ledger conecto = Ledger.empty(OCT, YearMonth.of(2027, JUNE));

    @Test
    void a_month_opens_on_the_first_day_of_the_next_month() {
        assertThat(conecto.state(OCT, LocalDate.of(2024, OCTOBER, 31))).isEqualTo(NOT_OPEN);
        assertThat(conecto.state(OCT, LocalDate.of(2024, NOVEMBER, 1))).isEqualTo(OPEN);
        assertThat(conecto.draft(OCT, LocalDate.of(2024, OCTOBER, 31)))
                .isEqualTo(new Refused(Reason.NOT_OPEN_YET, OCT));
    }

    @Test
    void the_file_is_due_four_weeks_after_the_month_has_ended() {
        assertThat(Deadlines.USUAL.due(YearMonth.of(2025, JANUARY))).isEqualTo(LocalDate.of(2025, FEBRUARY, 28));
        assertThat(Deadlines.USUAL.due(YearMonth.of(2025, JUNE))).isEqualTo(LocalDate.of(2025, JULY, 28));
        assertThat(Deadlines.USUAL.due(YearMonth.of(2024, JANUARY))).isEqualTo(LocalDate.of(2024, FEBRUARY, 28));
        assertThat(Deadlines.USUAL.late(JAN, LocalDate.of(2025, FEBRUARY, 28))).isFalse();
        assertThat(Deadlines.USUAL.late(JAN, LocalDate.of(2025, MARCH, 1))).isTrue();
    }

    @Test
    void the_internal_deadline_is_a_day_of_the_next_month_or_its_last_when_that_is_shorter() {
        assertThat(Deadlines.USUAL.internal(OCT)).isEqualTo(LocalDate.of(2024, NOVEMBER, 14));
        assertThat(new Deadlines(28, 31).internal(JAN)).isEqualTo(LocalDate.of(2025, FEBRUARY, 28));
    }

    @Test
    void a_month_goes_from_open_over_draft_and_sent_to_accepted() {
        var drafted = taken(conecto.draft(OCT, MARCH_12));
        assertThat(drafted.state(OCT, MARCH_12)).isEqualTo(DRAFT);
        var sent = taken(drafted.send(OCT, MARCH_12));
        assertThat(sent.state(OCT, MARCH_12)).isEqualTo(SUBMITTED);
        assertThat(taken(sent.accept(OCT)).state(OCT, MARCH_12)).isEqualTo(ACCEPTED);
    }

    @Test
    void only_a_sent_month_can_be_accepted() {
        assertThat(conecto.accept(OCT)).isEqualTo(new Refused(Reason.NOT_SENT, OCT));
    }

    @Test
    void months_are_sent_in_chronological_order() {
        assertThat(conecto.send(NOV, MARCH_12)).isEqualTo(new Refused(Reason.EARLIER_MONTH_FIRST, OCT));
        assertThat(conecto.next(MARCH_12)).contains(OCT);
        assertThat(sent(OCT).next(MARCH_12)).contains(NOV);
        assertThat(sent(OCT).send(NOV, MARCH_12)).isInstanceOf(Taken.class);
    }

    @Test
    void a_sent_month_is_not_sent_twice() {
        assertThat(sent(OCT).send(OCT, MARCH_12)).isEqualTo(new Refused(Reason.ALREADY_SENT, OCT));
        assertThat(sent(OCT).draft(OCT, MARCH_12)).isEqualTo(new Refused(Reason.ALREADY_SENT, OCT));
    }

    @Test
    void a_month_outside_the_project_is_not_reported() {
        var before = OCT.minusMonths(1);
        assertThat(conecto.send(before, MARCH_12)).isEqualTo(new Refused(Reason.OUTSIDE_PROJECT, before));
    }

    @Test
    void a_month_without_activity_is_declared_as_such_and_opens_the_way_for_the_next() {
        var quiet = taken(conecto.nothingToReport(OCT, 0, MARCH_12));
        assertThat(quiet.state(OCT, MARCH_12)).isEqualTo(NOTHING_TO_REPORT);
        assertThat(quiet.next(MARCH_12)).contains(NOV);
        assertThat(conecto.nothingToReport(OCT, 3, MARCH_12)).isEqualTo(new Refused(Reason.HAS_ROWS, OCT));
    }

    @Test
    void a_change_in_a_sent_month_marks_it_and_every_later_sent_month() {
        var step = (Taken) sent(OCT, NOV, DEC).change(OCT);
        assertThat(step.moved())
                .containsEntry(OCT, CORRECTION_NEEDED)
                .containsEntry(NOV, RESEND_NEEDED)
                .containsEntry(DEC, RESEND_NEEDED)
                .hasSize(3);
    }

    @Test
    void earlier_months_are_not_touched_and_months_never_sent_are_not_marked() {
        var drafted = taken(sent(OCT, NOV).draft(DEC, MARCH_12));
        var after = taken(drafted.change(NOV));
        assertThat(after.state(OCT, MARCH_12)).isEqualTo(SUBMITTED);
        assertThat(after.state(NOV, MARCH_12)).isEqualTo(CORRECTION_NEEDED);
        assertThat(after.state(DEC, MARCH_12)).isEqualTo(DRAFT);
    }

    @Test
    void an_accepted_month_and_a_declared_empty_month_are_marked_too() {
        var accepted = taken(sent(OCT).accept(OCT));
        var quiet = taken(accepted.nothingToReport(NOV, 0, MARCH_12));
        var after = taken(quiet.change(OCT));
        assertThat(after.state(OCT, MARCH_12)).isEqualTo(CORRECTION_NEEDED);
        assertThat(after.state(NOV, MARCH_12)).isEqualTo(RESEND_NEEDED);
    }

    @Test
    void a_change_in_a_month_that_waits_for_resending_is_a_correction_of_that_month() {
        var after = taken(taken(sent(OCT, NOV, DEC).change(OCT)).change(NOV));
        assertThat(after.state(OCT, MARCH_12)).isEqualTo(CORRECTION_NEEDED);
        assertThat(after.state(NOV, MARCH_12)).isEqualTo(CORRECTION_NEEDED);
        assertThat(after.state(DEC, MARCH_12)).isEqualTo(RESEND_NEEDED);
    }

    @Test
    void resending_goes_in_ascending_order() {
        var changed = taken(sent(OCT, NOV, DEC).change(OCT));
        assertThat(changed.send(NOV, MARCH_12)).isEqualTo(new Refused(Reason.EARLIER_MONTH_FIRST, OCT));
        var corrected = taken(changed.send(OCT, MARCH_12));
        assertThat(corrected.send(DEC, MARCH_12)).isEqualTo(new Refused(Reason.EARLIER_MONTH_FIRST, NOV));
        assertThat(corrected.send(JAN, MARCH_12)).isEqualTo(new Refused(Reason.EARLIER_MONTH_FIRST, NOV));
        var all = taken(taken(corrected.send(NOV, MARCH_12)).send(DEC, MARCH_12));
        assertThat(all.next(MARCH_12)).contains(JAN);
    }

    @Test
    void a_new_file_for_a_correction_does_not_hide_that_it_waits() {
        var changed = taken(sent(OCT).change(OCT));
        assertThat(taken(changed.draft(OCT, MARCH_12)).state(OCT, MARCH_12)).isEqualTo(CORRECTION_NEEDED);
    }

    @Test
    void a_change_in_a_month_not_yet_sent_marks_nothing() {
        assertThat(conecto.change(OCT)).isEqualTo(new Refused(Reason.NOT_SENT, OCT));
        assertThat(taken(conecto.draft(OCT, MARCH_12)).change(OCT)).isEqualTo(new Refused(Reason.NOT_SENT, OCT));
    }

    @Test
    void months_filed_elsewhere_are_locked_and_the_next_one_can_be_sent() {
        var moved = taken(conecto.sentOutside(NOV));
        assertThat(moved.state(OCT, MARCH_12)).isEqualTo(SENT_OUTSIDE);
        assertThat(moved.state(NOV, MARCH_12)).isEqualTo(SENT_OUTSIDE);
        assertThat(moved.next(MARCH_12)).contains(DEC);
        assertThat(moved.send(OCT, MARCH_12)).isEqualTo(new Refused(Reason.SENT_OUTSIDE, OCT));
        assertThat(moved.change(OCT)).isEqualTo(new Refused(Reason.SENT_OUTSIDE, OCT));
        assertThat(moved.send(DEC, MARCH_12)).isInstanceOf(Taken.class);
    }

    @Test
    void a_month_sent_from_here_cannot_become_sent_outside() {
        assertThat(sent(OCT).sentOutside(NOV)).isEqualTo(new Refused(Reason.ALREADY_SENT, OCT));
    }

    private Ledger sent(YearMonth... months) {
        var ledger = conecto;
        for (var month : months) {
            ledger = taken(ledger.send(month, MARCH_12));
        }
        return ledger;
    }

    private static Ledger taken(Step step) {
        assertThat(step).isInstanceOf(Taken.class);
        return ((Taken) step).after();
    }
}
