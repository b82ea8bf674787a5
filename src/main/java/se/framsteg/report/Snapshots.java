package se.framsteg.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Right;
import se.framsteg.project.ProjectFigures;

/** Figures once a month: exact for those who read reports, with small numbers hidden for everybody else. */
@Service
public class Snapshots implements ProjectFigures {
    private final Access access;
    private final Acting acting;
    private final SnapshotBook book;
    private final SnapshotStore store;

    Snapshots(Access access, Acting acting, SnapshotBook book, SnapshotStore store) {
        this.access = access;
        this.acting = acting;
        this.book = book;
        this.store = store;
    }

    /** Takes what is missing up to today. Done by the program each day, and after an import. */
    public void fill(UUID project) {
        acting.as(new Actor.Job("snapshot"), "figures", () -> book.fill(project));
    }

    /** Counts every month again, after the past has been brought in from elsewhere. */
    public void refill(UUID project) {
        acting.as(new Actor.Job("snapshot"), "figures", () -> book.refill(project));
    }

    @Transactional(readOnly = true)
    public List<Figures> of(UUID project) {
        access.require(Right.REPORT_READ, project);
        return store.of(project);
    }

    /** The last public figures of a project, for anybody; none while they are too few to show. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Snapshot> latest(UUID project) {
        return store.lastPublic(project)
                .filter(figures -> figures.persons() != null)
                .map(figures -> new Snapshot(
                        figures.asOf(),
                        whole(figures.persons()),
                        part(figures.women()),
                        part(figures.men()),
                        part(figures.unknown()),
                        whole(figures.organisations()),
                        whole(figures.participations()),
                        figures.hours() == null ? 0 : figures.hours(),
                        figures.dates()));
    }

    private static int whole(@Nullable Long count) {
        return count == null ? 0 : Math.toIntExact(count);
    }

    private static @Nullable Integer part(@Nullable Long count) {
        return count == null ? null : Math.toIntExact(count);
    }
}
