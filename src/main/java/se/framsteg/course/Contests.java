package se.framsteg.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.course.ContestAnswer.Decided;
import se.framsteg.course.ContestAnswer.DecidedBefore;
import se.framsteg.course.ContestAnswer.Impossible;
import se.framsteg.course.ContestAnswer.NeedsWords;
import se.framsteg.course.ContestAnswer.Own;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.NotFound;

/** Those who take attendance answer the ones who say that it is wrong: once, with a sentence, and both versions stay. */
@Service
public class Contests {
    private final ContestStore store;
    private final Attendances attendances;
    private final AttendanceStore rows;
    private final CourseDateStore dates;
    private final ContestLetters letters;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;

    Contests(
            ContestStore store,
            Attendances attendances,
            AttendanceStore rows,
            CourseDateStore dates,
            ContestLetters letters,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock) {
        this.store = store;
        this.attendances = attendances;
        this.rows = rows;
        this.dates = dates;
        this.letters = letters;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that one person has said about one date, newest first, with the answers. */
    @Transactional(readOnly = true)
    public List<Contest> of(UUID date, UUID signUp) {
        access.require(Right.ATTENDANCE_WRITE, date);
        return rows.onList(date, signUp).map(person -> store.of(signUp)).orElseGet(List::of);
    }

    /** The person is right: what they say is recorded as a correction, with the answer as its reason. */
    @Transactional
    public ContestAnswer accept(UUID date, UUID contest, String answer) {
        return decide(date, contest, answer, true);
    }

    /** What was recorded holds. */
    @Transactional
    public ContestAnswer keep(UUID date, UUID contest, String answer) {
        return decide(date, contest, answer, false);
    }

    private ContestAnswer decide(UUID date, UUID id, String said, boolean accepted) {
        access.require(Right.ATTENDANCE_WRITE, date);
        rows.lock(date);
        var contest = store.find(date, id).orElseThrow(() -> new NotFound("contest"));
        if (contest.decision() != null) {
            return new DecidedBefore(contest.decision());
        }
        if (own(date, contest)) {
            return new Own();
        }
        var answer = said.strip();
        if (answer.isEmpty() || answer.length() > Claim.MOST_WORDS) {
            return new NeedsWords();
        }
        UUID row = null;
        if (accepted) {
            switch (correct(date, contest, answer)) {
                case AttendanceAnswer.Recorded(var recorded) -> row = recorded;
                case AttendanceAnswer.AlreadySo(var recorded) -> row = recorded;
                case AttendanceAnswer.NeedsReason n -> {
                    return new NeedsWords();
                }
                case AttendanceAnswer.Impossible(var why) -> {
                    return new Impossible(why);
                }
            }
        }
        return decided(dates.get(date), contest, row, answer);
    }

    private AttendanceAnswer correct(UUID date, Contest contest, String answer) {
        var counting =
                rows.current(contest.signUp()).map(Attendance::countingReason).orElse(CountingReason.PARTICIPANT);
        return contest.claim()
                .taking(Attendances.session(dates.get(date)))
                .map(taking -> attendances.correct(date, contest.signUp(), taking.because(counting), answer))
                .orElse(new AttendanceAnswer.Impossible(AttendanceAnswer.Why.MINUTES));
    }

    private ContestAnswer decided(CourseDate date, Contest contest, @Nullable UUID row, String answer) {
        var accepted = row != null;
        store.decide(contest, date, accepted, row, answer, acting.current(), clock.now());
        audit.changed(accepted ? "contest-accepted" : "contest-kept", "course.attendance_contest", contest.id());
        return new Decided(letters.answer(contest, date, accepted, answer, rows.current(contest.signUp())));
    }

    private boolean own(UUID date, Contest contest) {
        var me = acting.current().id();
        return me != null
                && rows.onList(date, contest.signUp())
                        .map(person -> me.equals(person.person()))
                        .orElse(false);
    }
}
