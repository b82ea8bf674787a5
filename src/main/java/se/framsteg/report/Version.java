package se.framsteg.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/** The content of a month as it was when files were made of it, with its figures. */
public record Version(
        UUID id,
        YearMonth month,
        int number,
        Instant madeAt,
        int persons,
        int women,
        int men,
        int other,
        int unknown,
        long hours,
        int starts,
        int ends) {}
