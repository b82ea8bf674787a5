package se.framsteg.message;

/** Takes letters to a mail server. Not ours what it does with them: hence an interface. */
interface Carrier {
    /** False when no server is known yet: then nothing is claimed and all letters wait. */
    boolean ready();

    Way open();

    /** One connection, used for the letters of one round. */
    interface Way extends AutoCloseable {
        Answer carry(ReadyLetter letter);

        @Override
        void close();
    }

    /** What the server said. Sealed, so that the postman has to decide about each. */
    sealed interface Answer {
        record Accepted(String reply) implements Answer {}

        /** This letter not now. */
        record Later(String why) implements Answer {}

        /** This address never: it does not exist, or its server will not have it. */
        record Refused(String why) implements Answer {}

        /** This letter never, whoever it goes to: too large, or not written as the server wants it. */
        record Unfit(String why) implements Answer {}

        /** No, and it may be about us or about the letter: what happens to the next letters will tell. */
        record Doubtful(String why) implements Answer {}

        /** No letter of ours at the moment: a quota, a password, a certificate, or nobody answers. */
        record Halted(String why) implements Answer {}
    }
}
