package se.framsteg.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** From when until when somebody was there. */
public record Stay(Instant from, Instant to) {

    public Stay {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("left " + to + " before coming " + from);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** What both have in common; nothing is a stay without length. */
    public Stay within(Stay other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return new Stay(start, end.isBefore(start) ? start : end);
    }

    /** One minute in two meetings windows is one minute. */
    public static List<Stay> merged(Collection<Stay> stays) {
        var merged = new ArrayList<Stay>();
        for (var stay : stays.stream().sorted(Comparator.comparing(Stay::from)).toList()) {
            if (!merged.isEmpty() && !stay.from.isAfter(merged.getLast().to)) {
                var last = merged.removeLast();
                merged.add(new Stay(last.from, stay.to.isAfter(last.to) ? stay.to : last.to));
            } else {
                merged.add(stay);
            }
        }
        return merged;
    }
}
