package se.framsteg.account;

/** What became of somebody who comes back from the own organisation's sign-in. Sealed: the page says something for each. */
public sealed interface Arrival {
    /** @param complete whether the organisation has shown a second factor that we believe; else ours is asked */
    record Welcome(Known who, ProviderVisit visit, boolean complete) implements Arrival {}

    /** One who was signed in has shown once more who they are. */
    record Confirmed(String next) implements Arrival {}

    record Refused(Reason why) implements Arrival {}

    enum Reason {
        /** The person changed their mind, or the organisation said no. */
        DECLINED,
        /** No such provider, or it is switched off. */
        OFF,
        /** The organisation's server cannot be reached, or answers something else than it should. */
        PROVIDER,
        /** The answer is to another question than ours, or comes a second time. */
        STALE,
        /** The token is not one that we can believe: issuer, audience, signature, nonce or time. */
        TOKEN,
        NO_MAIL,
        UNVERIFIED,
        OTHER_DOMAIN,
        /** The address belongs to an account that is bound to another subject. */
        TAKEN,
        LOCKED,
        /** Somebody else than who is signed in, or shown too long ago. */
        NOT_CONFIRMED;

        public String key() {
            return "account.organisation.refused." + name();
        }
    }
}
