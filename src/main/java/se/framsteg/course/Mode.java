package se.framsteg.course;

/** Where a date is held. */
public enum Mode {
    ON_SITE,
    DIGITAL,
    HYBRID;

    /** How it stands in an address: {@code ?form=digitalt}. */
    public String slug() {
        return switch (this) {
            case ON_SITE -> "pa-plats";
            case DIGITAL -> "digitalt";
            case HYBRID -> "hybrid";
        };
    }
}
