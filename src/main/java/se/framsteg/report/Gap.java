package se.framsteg.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a month still lacks, and where it can be mended. */
public sealed interface Gap {

    /** A participant lacks something: a number for the file, or a signature for the certificate. */
    record OfPerson(UUID person, String name, boolean isProtected, int minutes, Kind kind) implements Gap {}

    /** A date has people who were booked and about whom nothing is recorded, or who attended and are not known. */
    record OfDate(UUID date, String title, LocalDate day, int people, Kind kind) implements Gap {}

    Kind kind();

    /** What is lacking, the most urgent first. */
    enum Kind {
        NUMBER,
        PLACEHOLDER,
        COLLISION,
        ATTENDANCE,
        UNKNOWN_PERSON,
        CERTIFICATE,
        PARTICIPANT_SIGNATURE,
        RESPONSIBLE_SIGNATURE;

        /** Without it a participant is not in the file. */
        public boolean keepsOut() {
            return this == NUMBER || this == PLACEHOLDER || this == UNKNOWN_PERSON;
        }
    }

    /** The name, or null where there is none to show. */
    default @Nullable String label() {
        return switch (this) {
            case OfPerson person -> person.name();
            case OfDate date -> date.title();
        };
    }
}
