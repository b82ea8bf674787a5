package se.framsteg.course;

import java.util.UUID;

/** The answer to what somebody wants to record. */
public sealed interface AttendanceAnswer {
    record Recorded(UUID row) implements AttendanceAnswer {}

    /** The same had been said already: a second press adds nothing. */
    record AlreadySo(UUID row) implements AttendanceAnswer {}

    /** What was recorded earlier is corrected only with a reason. */
    record NeedsReason() implements AttendanceAnswer {}

    record Impossible(Why why) implements AttendanceAnswer {}

    enum Why {
        NOT_BEGUN,
        CANCELLED,
        MINUTES,
        NOT_ON_LIST
    }
}
