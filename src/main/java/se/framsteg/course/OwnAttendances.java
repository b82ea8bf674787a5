package se.framsteg.course;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/**
 * What somebody may see and say of their own attendance: that they cannot come, and that what was recorded is wrong. They act
 * as the holder of a link or as themselves, never as a job: the database answers for what is theirs.
 */
@Service
public class OwnAttendances {
    private final Bookings bookings;
    private final OwnAttendanceQuery query;
    private final ContestStore store;
    private final AttendanceStore attendances;
    private final CourseDateStore dates;
    private final BlockStore blocks;
    private final BookingStore signUps;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    OwnAttendances(
            Bookings bookings,
            OwnAttendanceQuery query,
            ContestStore store,
            AttendanceStore attendances,
            CourseDateStore dates,
            BlockStore blocks,
            BookingStore signUps,
            Acting acting,
            Audit audit,
            BusinessClock clock) {
        this.bookings = bookings;
        this.query = query;
        this.store = store;
        this.attendances = attendances;
        this.dates = dates;
        this.blocks = blocks;
        this.signUps = signUps;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does something as the holder of a link; one that opens nothing is not found. */
    public <T> T byLink(String secret, Function<UUID, T> work) {
        var signUp = bookings.byLink(secret).orElseThrow(() -> new NotFound("booking"));
        return acting.as(new Actor.Link(signUp), "own attendance by link", () -> work.apply(signUp));
    }

    @Transactional(readOnly = true)
    public OwnAttendance of(UUID signUp) {
        return query.of(signUp, clock.now());
    }

    /** Cannot come: the seat is kept, and those at the door know. */
    @Transactional
    public OwnAnswer reportAbsence(UUID signUp, @Nullable AbsenceReason reason) {
        return written("absence-reported", signUp, store.report(signUp, false, reason, clock.now()));
    }

    /** Can come after all. */
    @Transactional
    public OwnAnswer takeBackAbsence(UUID signUp) {
        return written("absence-taken-back", signUp, store.report(signUp, true, null, clock.now()));
    }

    /**
     * What is recorded is wrong.
     *
     * @param seen the record that was looked at when this was said
     */
    @Transactional
    public OwnAnswer contest(UUID signUp, UUID seen, Claim claim) {
        if (!store.mine(signUp)) {
            throw new NotFound("sign-up");
        }
        var date = dates.get(signUps.dateOf(signUp));
        var day = Attendances.session(date);
        var taking = claim.taking(day);
        if (taking.isEmpty()) {
            return OwnAnswer.TIMES;
        }
        var now = attendances.current(signUp);
        if (now.isPresent()
                && now.get()
                        .says(blocks.of(date).of(taking.get().because(now.get().countingReason()), day))) {
            return OwnAnswer.SAME;
        }
        return written("contested", signUp, store.contest(Ids.next(), signUp, seen, claim, clock.now()));
    }

    private OwnAnswer written(String what, UUID signUp, OwnAnswer answer) {
        if (answer == OwnAnswer.DONE) {
            audit.changed(what, "course.sign_up", signUp);
        }
        return answer;
    }
}
