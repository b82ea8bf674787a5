package se.framsteg.project;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/**
 * What a project is to reach, as one source says it. Two sources may say different things: both are kept and never added.
 *
 * @param sharedWith the project that the same figure also covers, or null
 */
public record Goal(
        UUID id,
        UUID project,
        String source,
        String sourceEn,
        String indicator,
        Unit unit,
        int value,
        boolean atLeast,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable UUID sharedWith,
        int edition) {

    /** What is counted. */
    public enum Unit {
        PERSONS,
        PARTICIPATIONS,
        HOURS
    }

    public Goal {
        if (value < 1 || source.isBlank() || starts != null && ends != null && ends.isBefore(starts)) {
            throw new IllegalArgumentException("Not a goal");
        }
    }

    /** The goal as a decision leaves it: where it said what the record said, it says what the record says now. */
    public Goal after(RegisterRecord before, RegisterRecord now) {
        var counted = unit == Unit.PERSONS && before.participants() != null && before.participants() == value;
        return new Goal(
                id,
                project,
                source,
                sourceEn,
                indicator,
                unit,
                counted && now.participants() != null && now.participants() > 0 ? now.participants() : value,
                atLeast,
                before.starts().equals(starts) ? now.starts() : starts,
                before.ends().equals(ends) ? now.ends() : ends,
                sharedWith,
                edition);
    }

    public String source(Language language) {
        return language == Language.EN && !sourceEn.isBlank() ? sourceEn : source;
    }
}
