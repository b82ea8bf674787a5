package se.framsteg.shared.reading;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** From and to as written; the end may be missing. */
public record Span(LocalTime from, @Nullable LocalTime to) {

    /** A course that ends before it begins, or begins at night, is written in a way we should ask about. */
    public boolean odd() {
        return from.getHour() < 6 || (to != null && !to.isAfter(from)) || (to != null && to.getHour() >= 23);
    }
}
