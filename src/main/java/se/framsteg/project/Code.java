package se.framsteg.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** A code with its names, the days it holds, where it comes from and whether someone has checked it there. */
public record Code(
        CodeScheme scheme,
        String code,
        String sv,
        String en,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean verified,
        String source,
        int edition) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String name(Language language) {
        return language == Language.EN && !en.isEmpty() ? en : sv;
    }
}
