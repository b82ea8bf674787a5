package se.framsteg.person;

/** What the fund's file says in the column for identity, or why there is nothing to say yet. */
public sealed interface FileIdentity {
    record Number(String twelve) implements FileIdentity {
        @Override
        public String toString() {
            return twelve.substring(0, 8) + "-****";
        }
    }

    /** The text that stands for a protected person; two of them may collide, which the file must warn about. */
    record Placeholder(String twelve) implements FileIdentity {}

    /** The suffix for this gender has not been confirmed by an administrator. */
    record NotConfirmed(Gender gender) implements FileIdentity {}

    /** A protected person without gender or birth date. */
    record NotKnown() implements FileIdentity {}

    record Missing() implements FileIdentity {}
}
