package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.course.Attendance.Source;
import se.framsteg.course.AttendanceAnswer.AlreadySo;
import se.framsteg.course.AttendanceAnswer.Impossible;
import se.framsteg.course.AttendanceAnswer.NeedsReason;
import se.framsteg.course.AttendanceAnswer.Recorded;
import se.framsteg.course.AttendanceAnswer.Why;
import se.framsteg.course.AttendanceStore.OnList;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.NotFound;

/**
 * Who was there, and for how many minutes. While the list is fresh a second press replaces the first; later only a correction
 * with a reason does. Everything said stays readable.
 */
@Service
public class Attendances {
    /** How long after it was recorded, or until the end of its day, something may be changed without a reason. */
    static final Duration FRESH = Duration.ofHours(12);

    private final AttendanceStore store;
    private final CourseDateStore dates;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Attendances(
            AttendanceStore store,
            CourseDateStore dates,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.dates = dates;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** One press at the door. */
    @Transactional
    public AttendanceAnswer take(UUID date, UUID signUp, Taking taking) {
        return take(date, signUp, taking, Source.DOOR, null, null);
    }

    /** Changes what was recorded earlier, and says why. */
    @Transactional
    public AttendanceAnswer correct(UUID date, UUID signUp, Taking taking, String reason) {
        if (reason.isBlank()) {
            return new NeedsReason();
        }
        return take(date, signUp, taking, Source.CORRECTION, null, reason.strip());
    }

    /** From paper: everybody with a seat was there, but those named here. Rows that say so already are left alone. */
    @Transactional
    public List<AttendanceAnswer> allPresentBut(UUID date, Map<UUID, Taking> others, @Nullable UUID scan) {
        var course = forTaking(date);
        var answers = new ArrayList<AttendanceAnswer>();
        for (var person : store.seated(date)) {
            var taking = others.getOrDefault(person.signUp(), Taking.present());
            answers.add(record(course, person, taking, taking.time(session(course)), Source.PAPER, scan, null));
        }
        return answers;
    }

    /** From a video meeting: the minutes in which somebody was connected. */
    @Transactional
    public AttendanceAnswer joined(UUID date, UUID signUp, Collection<Stay> stays, UUID file) {
        var course = forTaking(date);
        var session = session(course);
        var presence = MeetingPresence.of(stays, session);
        var reason = store.current(signUp).map(Attendance::countingReason).orElse(CountingReason.PARTICIPANT);
        var taking = presence.taking().because(reason);
        var time = presence.time().as(reason);
        return onList(course, signUp)
                .map(person -> record(course, person, taking, time, Source.MEETING, file, null))
                .orElse(new Impossible(Why.NOT_ON_LIST));
    }

    /** Takes back the last press; what was there before holds again. */
    @Transactional
    public void undo(UUID date, UUID signUp) {
        var course = forTaking(date);
        var last = store.current(signUp).orElseThrow(() -> new NotFound("attendance"));
        var person = onList(course, signUp).orElseThrow(() -> new NotFound("attendance"));
        if (!fresh(course, last)) {
            throw new Conflict("course.attendance.undo-late");
        }
        store.withdraw(last.id(), acting.current(), clock.now());
        audit.changed("attendance-undone", "course.attendance", last.id());
        events.publishEvent(
                new AttendanceChanged(course.projectId(), date, AttendanceStore.day(course), person.person()));
    }

    /** All that was ever said about one sign-up, newest first. */
    @Transactional(readOnly = true)
    public List<Attendance> history(UUID date, UUID signUp) {
        requireToSee(date);
        return store.onList(date, signUp)
                .map(person -> store.history(signUp))
                .orElseThrow(() -> new NotFound("sign-up"));
    }

    /** Whether somebody who comes to this date could be taken now. */
    @Transactional(readOnly = true)
    public List<Attendance> current(UUID date) {
        requireToSee(date);
        return store.currentOf(date);
    }

    private AttendanceAnswer take(
            UUID date, UUID signUp, Taking taking, Source source, @Nullable UUID file, @Nullable String reason) {
        var course = forTaking(date);
        return onList(course, signUp)
                .map(person -> record(course, person, taking, taking.time(session(course)), source, file, reason))
                .orElse(new Impossible(Why.NOT_ON_LIST));
    }

    private AttendanceAnswer record(
            CourseDate course,
            OnList person,
            Taking taking,
            CountableTime time,
            Source source,
            @Nullable UUID file,
            @Nullable String reason) {
        var now = clock.now();
        if (course.status() != DateStatus.PUBLISHED) {
            return new Impossible(Why.CANCELLED);
        }
        if (taking.state().there() && clock.today().isBefore(AttendanceStore.day(course))) {
            return new Impossible(Why.NOT_BEGUN);
        }
        if (source != Source.MEETING && !taking.possibleIn(session(course))) {
            return new Impossible(Why.MINUTES);
        }
        var before = store.current(person.signUp());
        if (before.isPresent() && before.get().says(taking, time)) {
            return new AlreadySo(before.get().id());
        }
        if (before.isPresent() && reason == null && !fresh(course, before.get())) {
            return new NeedsReason();
        }
        var row = se.framsteg.shared.Ids.next();
        before.ifPresent(old -> store.replace(old.id(), row));
        store.add(row, person, course, taking, time, source, file, reason, acting.current(), now);
        audit.changed(before.isEmpty() ? "attendance" : "attendance-corrected", "course.attendance", row);
        events.publishEvent(
                new AttendanceChanged(course.projectId(), course.id(), AttendanceStore.day(course), person.person()));
        return new Recorded(row);
    }

    private boolean fresh(CourseDate course, Attendance row) {
        LocalDate today = clock.today();
        Instant now = clock.now();
        return today.equals(AttendanceStore.day(course))
                || now.isBefore(row.recordedAt().plus(FRESH));
    }

    private CourseDate forTaking(UUID date) {
        access.require(Right.ATTENDANCE_WRITE, date);
        store.lock(date);
        return dates.get(date);
    }

    private java.util.Optional<OnList> onList(CourseDate course, UUID signUp) {
        return store.onList(course.id(), signUp).filter(person -> person.state() != SignUpState.MOVED);
    }

    private void requireToSee(UUID date) {
        if (!access.may(Right.ATTENDANCE_WRITE, date)) {
            access.require(Right.SIGN_UP_READ, date);
        }
    }

    static SessionTime session(CourseDate course) {
        return new SessionTime(course.startsAt(), course.endsAt(), course.breakMinutes());
    }
}
