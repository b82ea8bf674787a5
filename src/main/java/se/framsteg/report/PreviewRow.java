package se.framsteg.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the month as the screen shows it: the number masked, a protected person by the alias. */
public record PreviewRow(
        UUID person,
        String name,
        boolean isProtected,
        @Nullable String masked,
        LocalDate starts,
        @Nullable LocalDate ends,
        int minutes,
        int hours,
        @Nullable String employer) {}
