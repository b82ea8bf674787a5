package se.framsteg.report;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.CountingReason;
import se.framsteg.person.IdentityNumber;

/** That somebody was, or was not, somewhere, as a spreadsheet has it. */
public record MovedAttendance(
        String name,
        @Nullable IdentityNumber number,
        @Nullable String email,
        String title,
        LocalDate day,
        LocalTime from,
        int minutes,
        AttendanceState state,
        CountingReason reason,
        @Nullable String organisation,
        @Nullable String workplace) {}
