package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A person's one record in a project. Whoever comes back keeps the first start; the end is replaced by the final end,
 * and an end that was already reported thereby becomes a correction of its month.
 */
public record Participation(List<Stint> stints) {

    public Participation {
        if (stints.isEmpty()) {
            throw new IllegalArgumentException("A participation has at least one stint");
        }
        stints = stints.stream().sorted(Comparator.comparing(Stint::starts)).toList();
    }

    public static Participation from(LocalDate starts) {
        return new Participation(List.of(new Stint(starts, null)));
    }

    public LocalDate firstStart() {
        return stints.getFirst().starts();
    }

    /** Empty while the person is still in the project. */
    public Optional<LocalDate> finalEnd() {
        return Optional.ofNullable(stints.getLast().ends());
    }

    public Move leave(LocalDate day) {
        var last = stints.getLast();
        if (last.ends() != null) {
            return new Move.Refused(Move.Reason.ALREADY_LEFT);
        }
        if (day.isBefore(last.starts())) {
            return new Move.Refused(Move.Reason.ENDS_BEFORE_START);
        }
        return new Move.Moved(replaceLast(new Stint(last.starts(), day)));
    }

    public Move returns(LocalDate day) {
        var end = stints.getLast().ends();
        if (end == null) {
            return new Move.Refused(Move.Reason.STILL_IN);
        }
        if (!day.isAfter(end)) {
            return new Move.Refused(Move.Reason.RETURNS_BEFORE_LEAVING);
        }
        var more = new ArrayList<>(stints);
        more.add(new Stint(day, null));
        return new Move.Moved(new Participation(more));
    }

    /** The same record with an earlier or later first day: a correction. */
    public Participation startingOn(LocalDate day) {
        var more = new ArrayList<>(stints);
        more.set(0, new Stint(day, more.getFirst().ends()));
        return new Participation(more);
    }

    public boolean startsIn(YearMonth month) {
        return YearMonth.from(firstStart()).equals(month);
    }

    /** The end stands only in the file of the month in which the person finally left. */
    public Optional<LocalDate> endReportedIn(YearMonth month) {
        return finalEnd().filter(end -> YearMonth.from(end).equals(month));
    }

    private Participation replaceLast(Stint stint) {
        var more = new ArrayList<>(stints);
        more.set(more.size() - 1, stint);
        return new Participation(more);
    }

    /** The answer when someone leaves or comes back. */
    public sealed interface Move {
        record Moved(Participation after) implements Move {}

        record Refused(Reason reason) implements Move {}

        /** Why a change of participation is refused. */
        enum Reason {
            ALREADY_LEFT,
            ENDS_BEFORE_START,
            STILL_IN,
            RETURNS_BEFORE_LEAVING
        }
    }
}
