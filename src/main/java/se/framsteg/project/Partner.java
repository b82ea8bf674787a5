package se.framsteg.project;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part in a project, and how. */
public record Partner(
        UUID id,
        UUID project,
        UUID organisation,
        String name,
        Role role,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        int edition) {

    /** In what way an organisation takes part. */
    public enum Role {
        CO_OWNER,
        PARTNER,
        CO_FINANCIER,
        TAKES_PART
    }
}
