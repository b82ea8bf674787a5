package se.framsteg.course;

import java.util.List;

/**
 * When somebody has attended a date of a programme. Hours for the fund do not ask: they are minutes.
 *
 * @param percent of the minutes that count, when the kind asks for a share
 */
public record AttendedRule(Kind kind, int percent) {
    public static final AttendedRule USUAL = new AttendedRule(Kind.PERCENT, 80);

    /** What is asked for. */
    public enum Kind {
        ALL_BLOCKS,
        PERCENT,
        ANY_BLOCK
    }

    public AttendedRule {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException(percent + " per cent");
        }
    }

    /** Only time that counts is asked about: a lecturer has not attended. */
    public boolean attended(Attendance attendance, int wholeMinutes) {
        var minutes = attendance.time().countableMinutes();
        return minutes > 0
                && switch (kind) {
                    case ANY_BLOCK -> true;
                    case PERCENT -> minutes * 100 >= percent * wholeMinutes;
                    case ALL_BLOCKS -> all(attendance.blocks(), minutes >= wholeMinutes);
                };
    }

    private static boolean all(List<BlockMinutes> blocks, boolean whole) {
        return blocks.isEmpty() ? whole : blocks.stream().allMatch(BlockMinutes::there);
    }
}
