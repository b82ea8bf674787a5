package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.framsteg.report.Step.Reason;

/**
 * The months of one project in order. The office takes them chronologically, and when a sent month is corrected all
 * later sent months have to be loaded again, oldest first.
 */
public record Ledger(YearMonth first, YearMonth last, SortedMap<YearMonth, MonthState> kept) {

    public Ledger {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "A project cannot end in %s before it starts in %s".formatted(last, first));
        }
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    }

    public static Ledger empty(YearMonth first, YearMonth last) {
        return new Ledger(first, last, new TreeMap<>());
    }

    public Stream<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    /** A month opens on the first day of the next one. */
    public MonthState state(YearMonth month, LocalDate today) {
        var known = kept.get(month);
        if (known != null) {
            return known;
        }
        return today.isBefore(opens(month)) ? MonthState.NOT_OPEN : MonthState.OPEN;
    }

    public static LocalDate opens(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }

    /** The oldest month that is open and not settled: the only one that may be sent now. */
    public Optional<YearMonth> next(LocalDate today) {
        return months().filter(month -> !state(month, today).settled())
                .findFirst()
                .filter(month -> state(month, today) != MonthState.NOT_OPEN);
    }

    /** A file was made. A month that waits for correction or resending goes on waiting until the file is sent. */
    public Step draft(YearMonth month, LocalDate today) {
        return refusal(month, today).orElseGet(() -> switch (state(month, today)) {
            case OPEN, DRAFT -> move(month, MonthState.DRAFT);
            case CORRECTION_NEEDED, RESEND_NEEDED -> new Step.Taken(this, new TreeMap<>());
            case SUBMITTED, ACCEPTED, NOTHING_TO_REPORT, NOT_OPEN, SENT_OUTSIDE ->
                new Step.Refused(Reason.ALREADY_SENT, month);
        });
    }

    public Step send(YearMonth month, LocalDate today) {
        return declare(month, MonthState.SUBMITTED, today);
    }

    /** A month in which nobody took part, started or left is declared too: the project reports every month it runs. */
    public Step nothingToReport(YearMonth month, long rows, LocalDate today) {
        return rows > 0
                ? new Step.Refused(Reason.HAS_ROWS, month)
                : declare(month, MonthState.NOTHING_TO_REPORT, today);
    }

    public Step accept(YearMonth month) {
        return kept.get(month) == MonthState.SUBMITTED
                ? move(month, MonthState.ACCEPTED)
                : new Step.Refused(Reason.NOT_SENT, month);
    }

    /** Something inside the month changed, or the office sent it back: it needs correction and all later ones resending. */
    public Step change(YearMonth month) {
        var state = kept.get(month);
        if (state == MonthState.SENT_OUTSIDE) {
            return new Step.Refused(Reason.SENT_OUTSIDE, month);
        }
        if (state == null || !state.declaredHere()) {
            return new Step.Refused(Reason.NOT_SENT, month);
        }
        var moved = new TreeMap<YearMonth, MonthState>();
        if (state != MonthState.CORRECTION_NEEDED) {
            moved.put(month, MonthState.CORRECTION_NEEDED);
        }
        kept.tailMap(month.plusMonths(1)).forEach((later, was) -> {
            if (was.declaredHere() && was.settled()) {
                moved.put(later, MonthState.RESEND_NEEDED);
            }
        });
        return taken(moved);
    }

    /** Locks every month up to and including {@code until} as filed from elsewhere. */
    public Step sentOutside(YearMonth until) {
        if (until.isBefore(first) || until.isAfter(last)) {
            return new Step.Refused(Reason.OUTSIDE_PROJECT, until);
        }
        var moved = new TreeMap<YearMonth, MonthState>();
        for (var month = first; !month.isAfter(until); month = month.plusMonths(1)) {
            var was = kept.get(month);
            if (was != null && was.declaredHere()) {
                return new Step.Refused(Reason.ALREADY_SENT, month);
            }
            if (was != MonthState.SENT_OUTSIDE) {
                moved.put(month, MonthState.SENT_OUTSIDE);
            }
        }
        return taken(moved);
    }

    private Step declare(YearMonth month, MonthState as, LocalDate today) {
        return refusal(month, today).orElseGet(() -> {
            var state = state(month, today);
            if (state.settled()) {
                return new Step.Refused(Reason.ALREADY_SENT, month);
            }
            var waiting = months().takeWhile(earlier -> earlier.isBefore(month))
                    .filter(earlier -> !state(earlier, today).settled())
                    .findFirst();
            return waiting.<Step>map(earlier -> new Step.Refused(Reason.EARLIER_MONTH_FIRST, earlier))
                    .orElseGet(() -> move(month, as));
        });
    }

    private Optional<Step> refusal(YearMonth month, LocalDate today) {
        if (month.isBefore(first) || month.isAfter(last)) {
            return Optional.of(new Step.Refused(Reason.OUTSIDE_PROJECT, month));
        }
        return switch (state(month, today)) {
            case NOT_OPEN -> Optional.of(new Step.Refused(Reason.NOT_OPEN_YET, month));
            case SENT_OUTSIDE -> Optional.of(new Step.Refused(Reason.SENT_OUTSIDE, month));
            case OPEN, DRAFT, SUBMITTED, ACCEPTED, NOTHING_TO_REPORT, CORRECTION_NEEDED, RESEND_NEEDED ->
                Optional.empty();
        };
    }

    private Step move(YearMonth month, MonthState to) {
        var moved = new TreeMap<YearMonth, MonthState>();
        moved.put(month, to);
        return taken(moved);
    }

    private Step taken(SortedMap<YearMonth, MonthState> moved) {
        var after = new TreeMap<>(kept);
        after.putAll(moved);
        return new Step.Taken(new Ledger(first, last, after), moved);
    }
}
