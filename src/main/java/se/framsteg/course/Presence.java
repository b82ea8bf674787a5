package se.framsteg.course;

import java.util.List;

/** What is said about somebody on a date, and the time it means, in all and block by block. Who was away has no blocks. */
public record Presence(Taking taking, CountableTime time, List<BlockMinutes> blocks) {

    public Presence {
        blocks = List.copyOf(blocks);
    }

    Presence because(CountingReason reason) {
        return new Presence(
                taking.because(reason),
                time.as(reason),
                blocks.stream().map(block -> block.as(reason)).toList());
    }
}
