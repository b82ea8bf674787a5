package se.framsteg.course;

/** The answer to what somebody says about their own attendance. */
public enum OwnAnswer {
    DONE,
    /** It was said before. */
    ALREADY,
    NOT_NOW,
    /** One waits for its answer already. */
    OPEN,
    /** Something else has been recorded since the page was opened. */
    CHANGED,
    /** This is what is recorded. */
    SAME,
    /** The times lie outside the day. */
    TIMES
}
