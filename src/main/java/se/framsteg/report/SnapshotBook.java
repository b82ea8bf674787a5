package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;

/** Takes the monthly figures: the months that have passed at their last day, the running one as it is today. */
@Service
@Transactional
class SnapshotBook {
    private final SnapshotStore store;
    private final SplitCount count;
    private final SplitStore splits;
    private final ReportedProjects projects;
    private final BusinessClock clock;

    SnapshotBook(
            SnapshotStore store, SplitCount count, SplitStore splits, ReportedProjects projects, BusinessClock clock) {
        this.store = store;
        this.count = count;
        this.splits = splits;
        this.projects = projects;
        this.clock = clock;
    }

    /** Fills the months that are missing; what was taken at the end of a month stays as it was. */
    void fill(UUID id) {
        keep(
                id,
                store.of(id).stream()
                        .filter(figures -> figures.asOf().equals(figures.month().atEndOfMonth()))
                        .map(Figures::month)
                        .collect(Collectors.toSet()));
    }

    /** Counts every month again: the past has been brought in from elsewhere. */
    void refill(UUID id) {
        keep(id, Set.of());
    }

    private void keep(UUID id, Set<YearMonth> frozen) {
        var project = projects.get(id);
        var today = clock.today();
        var last = YearMonth.from(today).isAfter(project.last()) ? project.last() : YearMonth.from(today);
        var split = splits.kept(id);
        for (var month = project.first(); !month.isAfter(last); month = month.plusMonths(1)) {
            var end = end(month, today);
            if (!frozen.contains(month)) {
                splits.drop(id, month);
                store.keep(id, store.count(id, end), clock.now());
                splits.keep(id, month, count.of(id, end).values());
            } else if (!split.contains(month)) {
                splits.keep(id, month, count.of(id, end).values());
            }
        }
    }

    private static LocalDate end(YearMonth month, LocalDate today) {
        return month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
    }
}
