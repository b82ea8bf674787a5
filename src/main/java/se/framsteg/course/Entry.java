package se.framsteg.course;

/** How one gets in: by signing up, by just coming, or only as one of a closed group. */
public enum Entry {
    OPEN,
    DROP_IN,
    CLOSED
}
