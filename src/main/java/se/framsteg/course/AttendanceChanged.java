package se.framsteg.course;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's attendance was recorded, corrected or withdrawn; heard inside the transaction, so that a month that was sent is
 * marked together with the change.
 */
public record AttendanceChanged(
        UUID project, UUID date, LocalDate onDate, @Nullable UUID person) {}
