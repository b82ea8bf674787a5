package se.framsteg.course;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import se.framsteg.MovableClock;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.shared.Ids;

/** A date that is today, with people who have seats, and colleagues with rights on it. */
@TestComponent
public class AttendanceWorld {
    public static final LocalDate DAY = LocalDate.of(2025, 3, 13);

    private final CourseWorld courses;
    private final SignUpDesk desk;
    private final Bookings bookings;
    private final Grants grants;
    private final Acting acting;
    private final MovableClock clock;

    AttendanceWorld(
            CourseWorld courses, SignUpDesk desk, Bookings bookings, Grants grants, Acting acting, MovableClock clock) {
        this.courses = courses;
        this.desk = desk;
        this.bookings = bookings;
        this.grants = grants;
        this.acting = acting;
        this.clock = clock;
    }

    /** Nine to four with lunch, tomorrow by the test's clock. */
    public UUID date(int seats) {
        return courses.date(courses.part("Tilltro och tillit i mötet"), DAY, seats);
    }

    public UUID seated(UUID date, String name) {
        var held = (SignUpAnswer.Held) desk.signUp(CourseWorld.request(date, name));
        courses.asJob(() -> bookings.confirm(held.signUp(), By.job()));
        return held.signUp();
    }

    /** It is ten o'clock on the day of the course. */
    public void theDayComes() {
        clock.forward(Duration.ofDays(1));
    }

    public UUID projectOf(UUID date) {
        return courses.view(date).date().projectId();
    }

    /** A colleague with a role on the date, on the project, or nowhere when the scope is null. */
    public Actor.Staff colleague(String role, UUID scope) {
        var staff = new Actor.Staff(Ids.next(), "Sara Lind");
        courses.asJob(() -> grants.grant(staff.person(), role, scope, LocalDate.of(2025, 1, 1), null));
        return staff;
    }

    /** Somebody who is known already gets a role too. */
    public UUID grant(Actor.Staff staff, String role, UUID scope) {
        return grants.grant(staff.person(), role, scope, LocalDate.of(2025, 1, 1), null);
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return acting.as(actor, "test", work);
    }
}
