package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import se.framsteg.shared.FormVersion;
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
    private final BlockStore blocks;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Attendances(
            AttendanceStore store,
            CourseDateStore dates,
            BlockStore blocks,
            Access access,
            Acting acting,
            Audit audit,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.dates = dates;
        this.blocks = blocks;
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

    /** One press for one block: there, or not there. The other blocks stay as they were said, and nobody as away. */
    @Transactional
    public AttendanceAnswer takeBlock(UUID date, UUID signUp, int position, boolean here) {
        var course = forTaking(date);
        var day = blocks.of(course);
        if (!day.has(position)) {
            throw new NotFound("block");
        }
        var before = store.current(signUp);
        var said = new ArrayList<>(
                before.map(now -> day.said(now, session(course))).orElseGet(day::nobody));
        said.set(position - 1, here ? BlockTaking.here(position) : BlockTaking.away(position));
        var counting = before.map(Attendance::countingReason).orElse(CountingReason.PARTICIPANT);
        return takeBlocks(course, signUp, day, said, counting, null);
    }

    /**
     * Everything about the blocks of a date at once.
     *
     * @param reason why, when it was recorded on an earlier day; blank says nothing
     */
    @Transactional
    public AttendanceAnswer takeBlocks(
            UUID date, UUID signUp, List<BlockTaking> said, CountingReason counting, String reason) {
        var course = forTaking(date);
        var day = blocks.of(course);
        if (said.size() != day.blocks().size()) {
            return new Impossible(Why.MINUTES);
        }
        return takeBlocks(course, signUp, day, said, counting, reason.isBlank() ? null : reason.strip());
    }

    private AttendanceAnswer takeBlocks(
            CourseDate course,
            UUID signUp,
            DayBlocks day,
            List<BlockTaking> said,
            CountingReason counting,
            @Nullable String reason) {
        for (var block : day.blocks()) {
            if (!said.get(block.position() - 1).possibleIn(block)) {
                return new Impossible(Why.MINUTES);
            }
        }
        var presence = day.of(said, session(course)).because(counting);
        var source = reason == null ? Source.DOOR : Source.CORRECTION;
        return onList(course, signUp)
                .map(person -> record(course, person, presence, source, null, reason))
                .orElse(new Impossible(Why.NOT_ON_LIST));
    }

    /** From a form that showed what was recorded last: refused when somebody has recorded since. */
    @Transactional
    public AttendanceAnswer say(UUID date, UUID signUp, Taking taking, String reason, String seen) {
        forTaking(date);
        FormVersion.require(seen, said(store.current(signUp).stream()));
        return reason.isEmpty() ? take(date, signUp, taking) : correct(date, signUp, taking, reason);
    }

    /** The same, block by block. */
    @Transactional
    public AttendanceAnswer sayBlocks(
            UUID date, UUID signUp, List<BlockTaking> said, CountingReason counting, String reason, String seen) {
        forTaking(date);
        FormVersion.require(seen, said(store.current(signUp).stream()));
        return takeBlocks(date, signUp, said, counting, reason);
    }

    /** What was recorded, for the version of a form that shows it. */
    public static String said(Stream<Attendance> recorded) {
        return recorded.map(Attendance::id).sorted().toList().toString();
    }

    /** From paper, on a page that showed what was recorded: refused when somebody has recorded since. */
    @Transactional
    public List<AttendanceAnswer> allPresentBut(UUID date, Map<UUID, Taking> others, @Nullable UUID scan, String seen) {
        forTaking(date);
        FormVersion.require(seen, said(store.currentOf(date).stream()));
        return allPresentBut(date, others, scan);
    }

    /** From paper: everybody with a seat was there, but those named here. Rows that say so already are left alone. */
    @Transactional
    public List<AttendanceAnswer> allPresentBut(UUID date, Map<UUID, Taking> others, @Nullable UUID scan) {
        var course = forTaking(date);
        var day = blocks.of(course);
        var answers = new ArrayList<AttendanceAnswer>();
        for (var person : store.seated(date)) {
            var taking = others.getOrDefault(person.signUp(), Taking.present());
            answers.add(record(course, person, day.of(taking, session(course)), Source.PAPER, scan, null));
        }
        return answers;
    }

    /** From a video meeting: the minutes in which somebody was connected. */
    @Transactional
    public AttendanceAnswer joined(UUID date, UUID signUp, Collection<Stay> stays, UUID file) {
        var course = forTaking(date);
        var session = session(course);
        var reason = store.current(signUp).map(Attendance::countingReason).orElse(CountingReason.PARTICIPANT);
        var presence = MeetingPresence.of(stays, session, blocks.of(course)).because(reason);
        return onList(course, signUp)
                .map(person -> record(course, person, presence, Source.MEETING, file, null))
                .orElse(new Impossible(Why.NOT_ON_LIST));
    }

    /** Was not in a video meeting, and had said so before. */
    @Transactional
    public AttendanceAnswer excused(UUID date, UUID signUp, UUID file) {
        return take(date, signUp, Taking.of(AttendanceState.EXCUSED), Source.MEETING, file, null);
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
        if (!taking.possibleIn(session(course))) {
            return new Impossible(Why.MINUTES);
        }
        var presence = blocks.of(course).of(taking, session(course));
        return onList(course, signUp)
                .map(person -> record(course, person, presence, source, file, reason))
                .orElse(new Impossible(Why.NOT_ON_LIST));
    }

    private AttendanceAnswer record(
            CourseDate course,
            OnList person,
            Presence presence,
            Source source,
            @Nullable UUID file,
            @Nullable String reason) {
        var now = clock.now();
        if (course.status() != DateStatus.PUBLISHED) {
            return new Impossible(Why.CANCELLED);
        }
        if (presence.taking().state().there() && clock.today().isBefore(AttendanceStore.day(course))) {
            return new Impossible(Why.NOT_BEGUN);
        }
        if (source == Source.PAPER && !presence.taking().possibleIn(session(course))) {
            return new Impossible(Why.MINUTES);
        }
        var before = store.current(person.signUp());
        if (before.isPresent() && before.get().says(presence)) {
            return new AlreadySo(before.get().id());
        }
        if (before.isPresent() && reason == null && !fresh(course, before.get())) {
            return new NeedsReason();
        }
        var row = se.framsteg.shared.Ids.next();
        before.ifPresent(old -> store.replace(old.id(), row));
        store.add(row, person, course, presence, source, file, reason, acting.current(), now);
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
