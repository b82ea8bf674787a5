package se.framsteg.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a project has found about state aid in the training that an organisation receives (domain/esf.md 5.4). */
public record AidAssessment(
        UUID id,
        UUID scopeId,
        Kind assessment,
        @Nullable BigDecimal amountEur,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate declaredOn,
        @Nullable String declarationName,
        String note,
        OffsetDateTime at) {

    public enum Kind {
        NONE,
        DE_MINIMIS,
        BLOCK_EXEMPTION;

        public String key() {
            return "organisation.aid." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The most minor aid an undertaking may receive within so many years, by the regulation in force on a day. */
    public record Ceiling(BigDecimal eur, int years, String source) {}
}
