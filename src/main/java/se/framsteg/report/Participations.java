package se.framsteg.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.report.Participation.Move;
import se.framsteg.report.ParticipationStore.Origin;

/**
 * Who takes part in a project, from when until when. Whoever attends becomes a participant by that; staff register other
 * starts, and every end. Whatever a change means for months already sent is settled at once.
 */
@Service
public class Participations {
    private final Access access;
    private final ParticipationBook book;
    private final Months months;

    Participations(Access access, ParticipationBook book, Months months) {
        this.access = access;
        this.book = book;
        this.months = months;
    }

    public void register(UUID project, UUID person, LocalDate day) {
        access.require(Right.MONTH_WRITE, project);
        book.start(project, person, day, Origin.REGISTERED);
        months.settle(project);
    }

    public Move leave(UUID project, UUID person, LocalDate day, @Nullable String reason) {
        access.require(Right.MONTH_WRITE, project);
        var answer = book.move(project, person, "LEFT", before -> before.leave(day), reason);
        months.settle(project);
        return answer;
    }

    public Move returns(UUID project, UUID person, LocalDate day, @Nullable String reason) {
        access.require(Right.MONTH_WRITE, project);
        var answer = book.move(project, person, "RETURNED", before -> before.returns(day), reason);
        months.settle(project);
        return answer;
    }

    /** As {@link #stints}, to be shown to somebody: whose they are is written down as read. */
    public List<Stint> seen(UUID project, UUID person) {
        access.require(Right.MONTH_READ, project);
        access.require(Right.PERSON_READ, project);
        return book.seen(project, person);
    }

    public List<Stint> stints(UUID project, UUID person) {
        access.require(Right.MONTH_READ, project);
        return book.stints(project, person);
    }
}
