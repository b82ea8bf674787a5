package se.framsteg.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.access.Scopes;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Conflict;

/** What staff do with dates. Whoever has a seat or waits for one is told, and nobody is dropped silently. */
@Service
public class CourseDates {
    private final CourseDateStore dates;
    private final CourseDatePlanning planning;
    private final BlockStore blocks;
    private final BookingStore bookings;
    private final Bookings seats;
    private final QueuePauses pauses;
    private final ReminderLetters letters;
    private final Access access;
    private final Scopes scopes;
    private final Audit audit;
    private final Acting acting;
    private final BusinessClock clock;

    CourseDates(
            CourseDateStore dates,
            CourseDatePlanning planning,
            BlockStore blocks,
            BookingStore bookings,
            Bookings seats,
            QueuePauses pauses,
            ReminderLetters letters,
            Access access,
            Scopes scopes,
            Audit audit,
            Acting acting,
            BusinessClock clock) {
        this.dates = dates;
        this.planning = planning;
        this.blocks = blocks;
        this.bookings = bookings;
        this.seats = seats;
        this.pauses = pauses;
        this.letters = letters;
        this.access = access;
        this.scopes = scopes;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /** A draft, seen by staff only. */
    @Transactional
    public UUID plan(UUID part, DatePlan plan) {
        var project = planning.projectOf(part);
        access.require(Right.COURSE_WRITE, project);
        var id = planning.insert(part, project, plan, clock.now());
        blocks.save(id, plan.blocks());
        scopes.register(id, "DATE", project);
        audit.changed("planned", "course.date", id);
        return id;
    }

    /** Gives the date its permanent address: its day, and a number when the part has another date that day. */
    @Transactional
    public void publish(UUID id) {
        var date = lockForChange(id);
        if (date.status() != DateStatus.DRAFT) {
            throw new Conflict("course.conflict.published");
        }
        planning.publish(date, clock.now());
        record(date, "PUBLISHED", null);
    }

    /**
     * New facts about a date. The address stays whatever day it moves to.
     *
     * @param version of the form that was filled in; a later one in the database is a conflict
     */
    @Transactional
    public void change(UUID id, DatePlan plan, int version) {
        var date = lockForChange(id);
        if (date.version() != version || date.status() == DateStatus.CANCELLED) {
            throw new Conflict("course.conflict.changed");
        }
        if (plan.capacity() < date.seats().taken()) {
            throw new Conflict("course.conflict.capacity");
        }
        var moved = plan.movesFrom(date);
        planning.change(date, plan, clock.now());
        blocks.save(id, plan.blocks());
        record(date, moved ? "MOVED" : "CHANGED", null);
        if (date.status() == DateStatus.PUBLISHED && planning.mattersToGuests(date, plan)) {
            bookings.live(id).forEach(booking -> letters.dateChanged(booking, moved, clock.now()));
        }
        seats.seatsFreed(id);
    }

    /** More or fewer seats, never fewer than are taken. More go to the queue first. */
    @Transactional
    public void capacity(UUID id, int capacity) {
        var date = lockForChange(id);
        if (capacity < date.seats().taken()) {
            throw new Conflict("course.conflict.capacity");
        }
        planning.capacity(id, capacity, clock.now());
        record(date, "CAPACITY", null);
        seats.seatsFreed(id);
    }

    /** Everybody is told, calendar entries are withdrawn, the address stays and says so. */
    @Transactional
    public void cancel(UUID id, String reason) {
        var date = lockForChange(id);
        if (date.status() == DateStatus.CANCELLED) {
            return;
        }
        planning.cancel(id, reason, clock.now());
        record(date, "CANCELLED", reason);
        seats.endAll(id, "DATE_CANCELLED", By.of(acting.current()));
    }

    /** Free seats wait until {@link #resume}; the queue keeps its order meanwhile. Who paused first stands as who did. */
    @Transactional
    public void pause(UUID id, String reason) {
        var date = lockForChange(id);
        if (date.pausedAt() != null) {
            return;
        }
        if (!date.promotes(clock.now())) {
            throw new Conflict("course.conflict.not_promoting");
        }
        planning.pause(id, clock.now(), reason);
        record(date, "PAUSED", reason);
    }

    /** Offers what is free at once, in order; answers how many were offered a seat. */
    @Transactional
    public int resume(UUID id) {
        var date = lockForChange(id);
        var paused = date.pausedAt();
        if (paused == null) {
            return 0;
        }
        planning.pause(id, null, null);
        record(date, "RESUMED", null);
        return seats.resumed(id, pauses.freedSeatSince(date, paused));
    }

    private CourseDate lockForChange(UUID id) {
        access.require(Right.COURSE_WRITE, dates.get(id).projectId());
        return dates.lock(id);
    }

    private void record(CourseDate before, String what, @Nullable String reason) {
        planning.record(before, what, reason, By.of(acting.current()), clock.now());
        audit.changed(what.toLowerCase(java.util.Locale.ROOT), "course.date", before.id());
    }
}
