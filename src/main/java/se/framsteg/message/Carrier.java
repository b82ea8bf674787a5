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

        /** This letter never: the address does not exist, or the server will not have it. */
        record Refused(String why) implements Answer {}

        /** No letter at the moment. */
        record Unreachable(String why) implements Answer {}
    }
}
