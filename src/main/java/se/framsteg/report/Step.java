package se.framsteg.report;

import java.time.YearMonth;
import java.util.SortedMap;

/** The answer to a step in the month ledger. Sealed, so that every screen has to say something for every answer. */
public sealed interface Step {

    /** The step was taken; {@code moved} holds every month that changed state, the month itself among them. */
    record Taken(Ledger after, SortedMap<YearMonth, MonthState> moved) implements Step {}

    /** The step was refused; {@code month} is the month that stands in the way. */
    record Refused(Reason reason, YearMonth month) implements Step {}

    /** Why a step in the ledger is refused. */
    enum Reason {
        OUTSIDE_PROJECT,
        NOT_OPEN_YET,
        EARLIER_MONTH_FIRST,
        ALREADY_SENT,
        NOT_SENT,
        SENT_OUTSIDE,
        HAS_ROWS,
        NO_FILE,
        FILE_IS_OLD,
        GAPS
    }
}
