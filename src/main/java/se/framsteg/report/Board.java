package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How a project goes, for those who decide about it: figures with their day, months, and what is missing from whom. */
public record Board(
        ReportedProject project,
        @Nullable Figures figures,
        OutcomeSheet sheet,
        Ledger ledger,
        SortedMap<YearMonth, Map<Gap.Kind, Long>> missing,
        LocalDate today) {

    /** Months that have ended and are to be with the office. */
    public long due() {
        return ledger.months()
                .filter(month -> ledger.state(month, today) != MonthState.NOT_OPEN)
                .count();
    }

    public long settled() {
        return ledger.months()
                .filter(month -> ledger.state(month, today).settled())
                .count();
    }
}
