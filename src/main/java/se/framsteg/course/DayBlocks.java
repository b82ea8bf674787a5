package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The blocks of a date, in order and apart from each other. What counts of a day is the sum over its blocks: breaks belong to
 * a block, and what lies between two blocks counts for nobody.
 */
public record DayBlocks(List<Block> blocks) {
    /** A form has room for these. */
    public static final int MOST = 3;

    public DayBlocks {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("A date has at least one block");
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).position() != i + 1
                    || i > 0
                            && blocks.get(i).starts().isBefore(blocks.get(i - 1).ends())) {
                throw new IllegalArgumentException("Blocks are in order and do not overlap");
            }
        }
    }

    /** A whole day is split at its lunch, anything shorter is one block. */
    static DayBlocks usual(SessionTime day) {
        var lunch = day.lunch();
        if (lunch.isEmpty()) {
            return new DayBlocks(List.of(new Block(1, day.starts(), day.ends(), day.breakMinutes())));
        }
        return new DayBlocks(List.of(
                new Block(1, day.starts(), lunch.get().from(), 0),
                new Block(2, lunch.get().to(), day.ends(), 0)));
    }

    public boolean several() {
        return blocks.size() > 1;
    }

    public boolean has(int position) {
        return position >= 1 && position <= blocks.size();
    }

    public int countableMinutes() {
        return blocks.stream().mapToInt(Block::countableMinutes).sum();
    }

    Instant starts() {
        return blocks.getFirst().starts();
    }

    Instant ends() {
        return blocks.getLast().ends();
    }

    /** Minutes of this time of day that do not count. */
    int uncounted(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes() - countableMinutes();
    }

    /** What one press for the whole date means. */
    Presence of(Taking taking, SessionTime day) {
        return presence(taking, taking.stays(day), day);
    }

    /** What is said block by block; in none of them means absent. */
    Presence of(List<BlockTaking> said, SessionTime day) {
        var stays = stays(said);
        return presence(taking(stays, day), stays, day);
    }

    /** Sums seconds and floors once for the day; a block has the difference that it makes. */
    Presence presence(Taking taking, Collection<Stay> stays, SessionTime day) {
        var merged = Stay.merged(stays.stream()
                .map(new Stay(day.starts(), day.ends())::within)
                .filter(stay -> stay.length().isPositive())
                .toList());
        var parts = new ArrayList<BlockMinutes>();
        var clock = Duration.ZERO;
        var counted = Duration.ZERO;
        for (var block : blocks) {
            var inside = merged.stream()
                    .map(block.whole()::within)
                    .filter(stay -> stay.length().isPositive())
                    .toList();
            var pause = block.time().pause();
            var there = sum(inside);
            var paused = sum(inside.stream().map(pause::within).toList());
            var countable = (int) (counted.plus(there).minus(paused).toMinutes() - counted.toMinutes());
            var minutes = (int) (clock.plus(there).toMinutes() - clock.toMinutes());
            clock = clock.plus(there);
            counted = counted.plus(there).minus(paused);
            parts.add(part(block, inside, new CountableTime(Math.max(minutes, countable), countable)));
        }
        var time = new CountableTime((int) sum(merged).toMinutes(), (int) counted.toMinutes());
        return new Presence(taking, time, merged.isEmpty() ? List.of() : parts).because(taking.reason());
    }

    /** What holds now, block by block; of what was recorded without blocks its minutes late and early tell. */
    List<BlockTaking> said(Attendance now, SessionTime day) {
        var recorded = now.blocks().size() == blocks.size()
                ? now.blocks()
                : of(new Taking(now.state(), now.minutesLate(), now.minutesEarly(), CountingReason.PARTICIPANT), day)
                        .blocks();
        return recorded.isEmpty()
                ? nobody()
                : recorded.stream().map(BlockMinutes::taking).toList();
    }

    List<BlockTaking> nobody() {
        return blocks.stream().map(block -> BlockTaking.away(block.position())).toList();
    }

    /** Who stays to the end of a block and is there when the next begins has not left in between. */
    private List<Stay> stays(List<BlockTaking> said) {
        var stays = new ArrayList<Stay>();
        var stayed = false;
        for (int i = 0; i < blocks.size(); i++) {
            var taking = said.get(i);
            if (taking.here()) {
                var stay = taking.stay(blocks.get(i));
                if (stayed && taking.minutesLate() == 0) {
                    stays.add(new Stay(stays.removeLast().from(), stay.to()));
                } else {
                    stays.add(stay);
                }
            }
            stayed = taking.here() && taking.minutesEarly() == 0;
        }
        return stays;
    }

    private static Taking taking(List<Stay> stays, SessionTime day) {
        if (stays.isEmpty()) {
            return Taking.of(AttendanceState.ABSENT);
        }
        return Taking.between(
                Duration.between(day.starts(), stays.getFirst().from()),
                Duration.between(stays.getLast().to(), day.ends()));
    }

    private static BlockMinutes part(Block block, List<Stay> inside, CountableTime time) {
        return inside.isEmpty()
                ? new BlockMinutes(block, 0, 0, CountableTime.NONE)
                : new BlockMinutes(
                        block,
                        (int) Duration.between(block.starts(), inside.getFirst().from())
                                .toMinutes(),
                        (int) Duration.between(inside.getLast().to(), block.ends())
                                .toMinutes(),
                        time);
    }

    private static Duration sum(Collection<Stay> stays) {
        return stays.stream().map(Stay::length).reduce(Duration.ZERO, Duration::plus);
    }
}
