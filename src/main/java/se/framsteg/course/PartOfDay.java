package se.framsteg.course;

import java.time.LocalTime;

/** What a block of a day is called. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime LATE = LocalTime.of(17, 0);

    static PartOfDay at(LocalTime begins) {
        return begins.isBefore(LocalTime.NOON) ? MORNING : begins.isBefore(LATE) ? AFTERNOON : EVENING;
    }
}
