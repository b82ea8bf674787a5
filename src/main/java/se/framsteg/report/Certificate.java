package se.framsteg.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The monthly certificate of one participant (intyg för närvarotid): activities and hours, signed by both. */
public record Certificate(
        UUID id,
        UUID person,
        String name,
        boolean isProtected,
        YearMonth month,
        int number,
        int minutes,
        int hours,
        @Nullable Instant participantSigned,
        boolean onPaper,
        @Nullable Instant responsibleSigned,
        @Nullable String responsible,
        boolean asked) {

    /** One activity on it. */
    public record Line(LocalDate day, String title, int minutes) {}

    /** Signed by both: from now on only a new certificate can say something else. */
    public boolean complete() {
        return participantSigned != null && responsibleSigned != null;
    }
}
