package se.framsteg.account;

/** Whether an organisation's sign-in can be reached and is what it should be. */
public sealed interface Connection {
    /**
     * It answers, and everything that is needed is there.
     *
     * @param signsOut whether it offers to sign out there too
     * @param tellsSignOuts whether it says that it tells us when somebody has signed out there
     */
    record Works(boolean signsOut, boolean tellsSignOuts) implements Connection {}

    record Fails(Fault fault) implements Connection {}

    /** Why not; each has a sentence that says what to do. */
    enum Fault {
        NOT_HTTPS,
        NO_HOST,
        PRIVATE_NETWORK,
        NO_ANSWER,
        CERTIFICATE,
        ANSWERS_NO,
        REDIRECTS,
        TOO_LARGE,
        NOT_A_DOCUMENT,
        OTHER_ISSUER,
        INCOMPLETE,
        NO_KEYS;

        public String key() {
            return "account.provider.fault." + name();
        }
    }

    /** Thrown on the way, and told as {@link Fails}. */
    final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Fault fault;

        Broken(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }
}
