package se.framsteg.site;

import java.time.LocalDate;
import java.util.List;

/**
 * An accessibility statement with the parts that the law asks for (lag 2018:1937; MDFFS 2019:2, 10–13 §§). Who is behind the
 * site, the form for messages and the way to the supervising authority stand on every statement and need not be written.
 *
 * @param burden what would be an unreasonable burden to make accessible (12 §), or empty
 * @param outside what the law does not cover (9 §), or empty
 */
public record Statement(
        Level level,
        LocalDate assessedOn,
        LocalDate updatedOn,
        Told method,
        Told burden,
        Told outside,
        List<Gap> gaps) {

    /** How well the law is met, in the law's own three steps. */
    public enum Level {
        FULLY,
        PARTLY,
        NOT
    }

    /** Something that does not work for everybody: why, and what to do instead. */
    public record Gap(Told what, Told why, Told instead) {
        boolean complete() {
            return !what.empty() && !why.empty() && !instead.empty();
        }
    }

    public Statement {
        if (method.empty() || !gaps.stream().allMatch(Gap::complete)) {
            throw new IllegalArgumentException(
                    "A statement says how it was assessed, and each gap has its reason and another way");
        }
        if (level == Level.FULLY && !gaps.isEmpty()) {
            throw new IllegalArgumentException("What fully meets the law has no gaps");
        }
        gaps = List.copyOf(gaps);
    }
}
