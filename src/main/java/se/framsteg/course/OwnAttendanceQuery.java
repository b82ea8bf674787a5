package se.framsteg.course;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.NotFound;

/** Reads what somebody sees of their own attendance. */
@Repository
class OwnAttendanceQuery {
    private final BookingStore bookings;
    private final PublishedDates dates;
    private final AttendanceStore attendances;
    private final ContestStore contests;
    private final Programmes programmes;

    OwnAttendanceQuery(
            BookingStore bookings,
            PublishedDates dates,
            AttendanceStore attendances,
            ContestStore contests,
            Programmes programmes) {
        this.bookings = bookings;
        this.dates = dates;
        this.attendances = attendances;
        this.contests = contests;
        this.programmes = programmes;
    }

    OwnAttendance of(UUID signUp, Instant now) {
        if (!contests.mine(signUp)) {
            throw new NotFound("sign-up");
        }
        var date = bookings.dateOf(signUp);
        var view = dates.get(date).orElseThrow(() -> new NotFound("course date"));
        var recorded = attendances.current(signUp).orElse(null);
        var rule = programmes.attendedOn(date);
        return new OwnAttendance(
                signUp,
                view,
                view.date().hasBegun(now),
                recorded,
                recorded != null && rule.attended(recorded, view.date().countableMinutes()),
                contests.of(signUp),
                contests.absence(signUp).orElse(null),
                contests.mayReport(signUp));
    }
}
