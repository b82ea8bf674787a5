package se.framsteg.course;

/** Why somebody's time is or is not reported to the fund: the same hour is never paid for twice. */
public enum CountingReason {
    PARTICIPANT,
    PROJECT_STAFF,
    LECTURER,
    OTHER_EU_PROJECT;

    public boolean counts() {
        return this == PARTICIPANT;
    }
}
