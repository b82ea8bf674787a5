package se.framsteg.course;

/** One person's time in one block, as it was recorded; the block stands here as it was that day. */
public record BlockMinutes(Block block, int minutesLate, int minutesEarly, CountableTime time) {

    public boolean there() {
        return time.clockMinutes() > 0;
    }

    BlockMinutes as(CountingReason reason) {
        return new BlockMinutes(block, minutesLate, minutesEarly, time.as(reason));
    }

    BlockTaking taking() {
        return new BlockTaking(block.position(), there(), there() ? minutesLate : 0, there() ? minutesEarly : 0);
    }
}
