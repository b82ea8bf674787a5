package se.framsteg.course;

/** To whom on a date a message goes. */
public enum MessageGroup {
    BOOKED,
    QUEUE,
    PRESENT,
    ABSENT;

    boolean holds(DoorRow row) {
        return switch (this) {
            case BOOKED -> row.seated();
            case QUEUE -> row.queued();
            case PRESENT -> row.there();
            case ABSENT -> row.attendance() != null && !row.attendance().state().there();
        };
    }

    /** Whether a letter to this group is pointless once the sign-up has ended. */
    boolean toThoseWhoCome() {
        return this == BOOKED || this == QUEUE;
    }
}
