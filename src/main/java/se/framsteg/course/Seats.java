package se.framsteg.course;

/** The seats of a date: how many there are, how many are taken (held, confirmed, offered), how many wait. */
public record Seats(int capacity, int taken, int waiting) {
    public Seats {
        if (taken < 0 || waiting < 0 || taken > capacity) {
            throw new IllegalArgumentException(taken + " taken of " + capacity + ", " + waiting + " waiting");
        }
    }

    public int free() {
        return capacity - taken;
    }

    /** What the calendar may promise: a seat goes to those who wait before it goes to a newcomer. */
    public int left() {
        return Math.max(0, free() - waiting);
    }

    /** Few enough to say so in colour. */
    public boolean few() {
        return left() > 0 && left() <= Math.max(3, capacity / 5);
    }
}
