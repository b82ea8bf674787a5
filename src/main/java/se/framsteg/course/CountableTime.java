package se.framsteg.course;

/** Time by the clock, and the part of it that counts: pauses deducted, only participants. Rounding belongs to the month. */
public record CountableTime(int clockMinutes, int countableMinutes) {
    public static final CountableTime NONE = new CountableTime(0, 0);

    public CountableTime {
        if (clockMinutes < 0 || countableMinutes < 0 || countableMinutes > clockMinutes) {
            throw new IllegalArgumentException(countableMinutes + " countable of " + clockMinutes + " minutes");
        }
    }

    public CountableTime as(CountingReason reason) {
        return reason.counts() ? this : new CountableTime(clockMinutes, 0);
    }
}
