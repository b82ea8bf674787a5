package se.framsteg.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An assessment as staff write it, with the declaration of earlier minor aid when there is one. */
public record AidFacts(
        AidAssessment.Kind assessment,
        @Nullable BigDecimal amountEur,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate declaredOn,
        byte @Nullable [] declaration,
        @Nullable String declarationName,
        String note) {

    public AidFacts {
        if (amountEur != null && amountEur.signum() < 0) {
            throw new IllegalArgumentException("An amount is not negative");
        }
        if ((declaration == null) != (declarationName == null)) {
            throw new IllegalArgumentException("A declaration has a name");
        }
    }
}
