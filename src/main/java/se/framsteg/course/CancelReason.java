package se.framsteg.course;

/** Why somebody cancels, in the few groups that are followed up. */
public enum CancelReason {
    ILL,
    WORK,
    WRONG_DATE,
    NOT_RELEVANT,
    OTHER
}
