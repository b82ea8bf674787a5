package se.framsteg.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One unbroken time in a project, from the first day to the last, or still going on. */
public record Stint(LocalDate starts, @Nullable LocalDate ends) {

    public Stint {
        if (ends != null && ends.isBefore(starts)) {
            throw new IllegalArgumentException("Leaves on %s before starting on %s".formatted(ends, starts));
        }
    }
}
