package se.framsteg.report;

/** Where the file of one calendar month stands with the statistics office. */
public enum MonthState {
    NOT_OPEN,
    OPEN,
    /** A file has been made but not sent. */
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    /** Declared: nobody took part, started or left. */
    NOTHING_TO_REPORT,
    /** Something inside the month changed after it was sent. */
    CORRECTION_NEEDED,
    /** An earlier month is being corrected, so this one has to be loaded again too. */
    RESEND_NEEDED,
    /** Filed from another system before the project moved in: locked here. */
    SENT_OUTSIDE;

    /** The office has what it should have of this month. */
    public boolean settled() {
        return switch (this) {
            case SUBMITTED, ACCEPTED, NOTHING_TO_REPORT, SENT_OUTSIDE -> true;
            case NOT_OPEN, OPEN, DRAFT, CORRECTION_NEEDED, RESEND_NEEDED -> false;
        };
    }

    /** The office has had something of this month from here, right or wrong. */
    public boolean declaredHere() {
        return switch (this) {
            case SUBMITTED, ACCEPTED, NOTHING_TO_REPORT, CORRECTION_NEEDED, RESEND_NEEDED -> true;
            case NOT_OPEN, OPEN, DRAFT, SENT_OUTSIDE -> false;
        };
    }
}
