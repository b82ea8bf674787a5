package se.framsteg.course;

import java.time.Duration;

/** What is said about one person in one block of a date. */
public record BlockTaking(int position, boolean here, int minutesLate, int minutesEarly) {

    public BlockTaking {
        if (minutesLate < 0 || minutesEarly < 0) {
            throw new IllegalArgumentException("Minutes are not negative");
        }
    }

    public static BlockTaking here(int position) {
        return new BlockTaking(position, true, 0, 0);
    }

    public static BlockTaking away(int position) {
        return new BlockTaking(position, false, 0, 0);
    }

    /** Later than the whole block: nothing that could be counted. */
    boolean possibleIn(Block block) {
        return !here
                || Duration.between(block.starts(), block.ends())
                                .minusMinutes(minutesLate + (long) minutesEarly)
                                .toMinutes()
                        > 0;
    }

    Stay stay(Block block) {
        return new Stay(
                block.starts().plus(Duration.ofMinutes(minutesLate)),
                block.ends().minus(Duration.ofMinutes(minutesEarly)));
    }
}
