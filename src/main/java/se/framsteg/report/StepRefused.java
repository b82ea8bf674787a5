package se.framsteg.report;

/** A file was asked for in a month that takes none now; the answer the screen says stands in it. */
public final class StepRefused extends RuntimeException {
    private final transient Step.Refused refused;

    StepRefused(Step.Refused refused) {
        super(refused.reason() + " " + refused.month());
        this.refused = refused;
    }

    public Step.Refused refused() {
        return refused;
    }
}
