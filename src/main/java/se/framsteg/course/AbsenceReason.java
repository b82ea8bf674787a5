package se.framsteg.course;

/** Why somebody cannot come, when they want to say it. */
public enum AbsenceReason {
    ILL,
    CARE,
    WORK,
    TRAVEL,
    OTHER
}
