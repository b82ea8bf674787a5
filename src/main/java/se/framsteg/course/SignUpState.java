package se.framsteg.course;

/** Where a sign-up stands. Held, confirmed and offered take a seat; queued do not; the rest are over. */
public enum SignUpState {
    HELD,
    CONFIRMED,
    QUEUED,
    OFFERED,
    CANCELLED,
    DECLINED,
    EXPIRED,
    MOVED;

    public boolean takesSeat() {
        return this == HELD || this == CONFIRMED || this == OFFERED;
    }

    public boolean waits() {
        return this == QUEUED;
    }

    public boolean live() {
        return takesSeat() || waits();
    }
}
