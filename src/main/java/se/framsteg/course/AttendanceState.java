package se.framsteg.course;

/** How it went for one person on one date. */
public enum AttendanceState {
    PRESENT,
    LATE,
    LEFT_EARLY,
    EXCUSED,
    ABSENT;

    /** Was in the room or the meeting, at least for a while. */
    public boolean there() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }
}
