package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.framsteg.report.Participation.Move.Moved;
import se.framsteg.report.Participation.Move.Reason;
import se.framsteg.report.Participation.Move.Refused;

/** One record per person and project, however often the person comes back. */
class ParticipationTests {

    private static final LocalDate OCTOBER_3 = LocalDate.of(2024, 10, 3);
    private static final LocalDate OCTOBER_20 = LocalDate.of(2024, 10, 20);
    private static final LocalDate DECEMBER_5 = LocalDate.of(2024, 12, 5);
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

    @Test
    void the_end_stands_only_in_the_month_of_leaving() {
        var left = moved(Participation.from(OCTOBER_3).leave(OCTOBER_20));
        assertThat(left.endReportedIn(OCTOBER)).contains(OCTOBER_20);
        assertThat(left.endReportedIn(OCTOBER.plusMonths(1))).isEmpty();
        assertThat(left.startsIn(OCTOBER)).isTrue();
    }

    @Test
    void who_returns_keeps_the_first_start_and_the_earlier_end_is_no_longer_reported() {
        var back = moved(moved(Participation.from(OCTOBER_3).leave(OCTOBER_20)).returns(DECEMBER_5));
        assertThat(back.firstStart()).isEqualTo(OCTOBER_3);
        assertThat(back.finalEnd()).isEmpty();
        assertThat(back.endReportedIn(OCTOBER)).as("a correction of October").isEmpty();
        assertThat(back.stints()).hasSize(2);
    }

    @Test
    void the_final_end_replaces_the_earlier_one() {
        var back = moved(moved(Participation.from(OCTOBER_3).leave(OCTOBER_20)).returns(DECEMBER_5));
        var gone = moved(back.leave(DECEMBER_5.plusDays(10)));
        assertThat(gone.endReportedIn(DECEMBER)).contains(LocalDate.of(2024, 12, 15));
        assertThat(gone.endReportedIn(OCTOBER)).isEmpty();
    }

    @Test
    void contradictory_dates_are_refused() {
        var inside = Participation.from(OCTOBER_3);
        assertThat(inside.leave(OCTOBER_3.minusDays(1))).isEqualTo(new Refused(Reason.ENDS_BEFORE_START));
        assertThat(inside.returns(DECEMBER_5)).isEqualTo(new Refused(Reason.STILL_IN));
        var left = moved(inside.leave(OCTOBER_20));
        assertThat(left.leave(DECEMBER_5)).isEqualTo(new Refused(Reason.ALREADY_LEFT));
        assertThat(left.returns(OCTOBER_20)).isEqualTo(new Refused(Reason.RETURNS_BEFORE_LEAVING));
        assertThatThrownBy(() -> new Participation(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Participation moved(Participation.Move move) {
        assertThat(move).isInstanceOf(Moved.class);
        return ((Moved) move).after();
    }
}
