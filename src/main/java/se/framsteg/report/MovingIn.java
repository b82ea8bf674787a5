package se.framsteg.report;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.shared.table.Grid;
import se.framsteg.shared.table.Reading;
import se.framsteg.shared.table.Sentence;
import se.framsteg.shared.table.TableFile;

/** Moves people, participations and attendance in from spreadsheets: dry run first, then all or nothing. */
@Service
public class MovingIn {

    /** Whether the file could be read at all. */
    public sealed interface Begun {
        record Run(UUID id) implements Begun {}

        record Unreadable(Sentence why) implements Begun {}
    }

    private final Access access;
    private final MovingBook book;
    private final Months months;
    private final Snapshots snapshots;

    MovingIn(Access access, MovingBook book, Months months, Snapshots snapshots) {
        this.access = access;
        this.book = book;
        this.months = months;
        this.snapshots = snapshots;
    }

    public Begun begin(UUID project, MovingKind kind, String name, byte[] content) {
        require(project);
        return switch (TableFile.read(content)) {
            case Reading.Unreadable(Sentence why) -> new Begun.Unreadable(why);
            case Reading.Table(Grid grid) -> new Begun.Run(book.begin(project, kind, name, content, grid));
        };
    }

    public List<MovingRun> runs(UUID project) {
        require(project);
        return book.runs(project);
    }

    /** What the rows are understood as, and what would become of each. Stores nothing. */
    public DryRun dryRun(UUID project, UUID run) {
        require(project);
        return book.dryRun(project, run);
    }

    /** Other columns for the same rows; refused when somebody else has chosen columns since. */
    public void map(UUID project, UUID run, Map<MovingColumn, Integer> columns, String seen) {
        require(project);
        book.map(project, run, columns, seen);
    }

    /** Forgets the file without moving it in. */
    public void leave(UUID project, UUID run) {
        require(project);
        book.leave(project, run);
    }

    /** @param alsoAlike also those who may be somebody already here, as new people */
    public MovingRun.Outcome apply(UUID project, UUID run, boolean alsoAlike) {
        require(project);
        var outcome = book.apply(project, run, alsoAlike);
        months.settle(project);
        snapshots.refill(project);
        return outcome;
    }

    /** The file holds numbers, so it takes both rights. */
    private void require(UUID project) {
        access.require(Right.MONTH_WRITE, project);
        access.require(Right.IDENTITY_READ, project);
    }
}
