package se.framsteg.course;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Everybody on a date, as those who receive them need it. */
public record DoorList(
        DateView date, DayBlocks day, List<DoorRow> rows, boolean mayTake, boolean mayWrite, boolean mayKnowNeeds) {

    public List<DoorRow> listed() {
        return only(DoorRow::listed);
    }

    /** Whether staff have divided the day, and not left it to the lunch. */
    public boolean ownBlocks() {
        return !day.equals(DayBlocks.usual(Attendances.session(date.date())));
    }

    public List<DoorRow> queue() {
        return only(DoorRow::queued);
    }

    public List<DoorRow> unconfirmed() {
        return only(DoorRow::unconfirmed);
    }

    /** Who says that the record is wrong, and waits for an answer. */
    public List<DoorRow> contesting() {
        return only(row -> row.contest() != null);
    }

    public List<DoorRow> needing() {
        return only(row -> row.need() != null);
    }

    public long there() {
        return rows.stream().filter(DoorRow::there).count();
    }

    public long unknown() {
        return listed().stream().filter(row -> row.attendance() == null).count();
    }

    /** For the kitchen: what is needed and by how many, without saying who. */
    public Map<String, Integer> kitchen() {
        var counts = new TreeMap<String, Integer>();
        needing().forEach(row -> counts.merge(String.valueOf(row.need()).strip(), 1, Integer::sum));
        return counts;
    }

    private List<DoorRow> only(Predicate<DoorRow> test) {
        return rows.stream().filter(test).toList();
    }
}
