package se.framsteg.project;

/** A project as one decision left it. */
public record ProjectVersion(Decision.Recorded recorded, RegisterRecord register, FinancingShares shares) {

    public int number() {
        return recorded.number();
    }
}
