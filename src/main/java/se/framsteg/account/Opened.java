package se.framsteg.account;

/** What became of a sign-in link. Sealed, so that the page has something to say for each. */
public sealed interface Opened {
    record Welcome(Known who) implements Opened {}

    /** Another browser than the one that asked: it has to show the code that the asking one shows. */
    record WrongCode() implements Opened {}

    /** Used, too old, or never made. */
    record Gone() implements Opened {}
}
