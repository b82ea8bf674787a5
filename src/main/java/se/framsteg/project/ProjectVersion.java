package se.framsteg.project;

import java.util.Objects;

/** A project as one decision left it. */
public record ProjectVersion(Decision.Recorded recorded, RegisterRecord register, FinancingShares shares) {

    public int number() {
        return recorded.number();
    }

    /** Whether this decision leaves everything as it is and tells nothing of its own. */
    boolean isSaid(RegisterRecord other, FinancingShares others, Decision decision) {
        var same = Objects.equals(others.eu(), shares.eu())
                && VersionDifference.between(this, new ProjectVersion(recorded, other, others))
                        .changes()
                        .isEmpty();
        var tells = decision.on() != null || !decision.reason().isBlank();
        return same && (!tells || decision.equals(recorded.decision()));
    }
}
