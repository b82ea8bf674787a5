package se.framsteg.report;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;

/** Makes the page for the board from stored figures and the ledger. It names nobody. */
@Service
public class Boards {
    private static final int MONTHS_SHOWN = 6;

    private final Snapshots snapshots;
    private final Months months;
    private final Outcomes outcomes;
    private final BusinessClock clock;

    Boards(Snapshots snapshots, Months months, Outcomes outcomes, BusinessClock clock) {
        this.snapshots = snapshots;
        this.months = months;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    public Board of(ReportedProject project, Language language) {
        var ledger = months.ledger(project.id());
        var figures = snapshots.of(project.id());
        var today = clock.today();
        var missing = new TreeMap<YearMonth, Map<Gap.Kind, Long>>();
        ledger.months()
                .filter(month -> !ledger.state(month, today).settled())
                .filter(month -> ledger.state(month, today) != MonthState.NOT_OPEN)
                .limit(MONTHS_SHOWN)
                .forEach(month -> missing.put(month, months.missing(project.id(), month)));
        return new Board(
                project,
                figures.isEmpty() ? null : figures.getLast(),
                outcomes.of(project, language),
                ledger,
                missing,
                today);
    }
}
