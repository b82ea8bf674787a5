package se.framsteg.access;

import java.time.Duration;
import java.util.List;

/** How often something may be tried by one subject: an address, a person, a network. Every window counts by itself. */
public record Limit(String kind, List<Window> windows) {

    /** At most so many within any stretch of this length. */
    public record Window(int most, Duration within) {}

    /**
     * Letters with sign-in links, per mailbox, whoever asks for them. Beyond this no request is refused: the letter that has
     * been sent serves those that follow.
     */
    public static final Limit SIGN_IN = of("sign-in", 5, Duration.ofMinutes(15)).and(10, Duration.ofDays(1));

    /** The same per network: an office with a hundred people behind one address still gets in. */
    public static final Limit SIGN_IN_NETWORK =
            of("sign-in-network", 50, Duration.ofMinutes(15)).and(300, Duration.ofDays(1));

    /** Signing in without a letter, by passkey or at the own organisation, per network: whoever floods the form for letters does not stop these. */
    public static final Limit SIGN_IN_ELSEWHERE = of("sign-in-elsewhere", 300, Duration.ofMinutes(15));

    /** Links that open nothing, per network: a mail program that cuts lines, not a search for links. */
    public static final Limit UNKNOWN_LINK =
            of("unknown-link", 60, Duration.ofMinutes(15)).and(300, Duration.ofDays(1));

    /** Typing a six-figure code, per person: guessing one takes some thousand years at this pace. */
    public static final Limit CODE = of("code", 5, Duration.ofMinutes(15)).and(20, Duration.ofDays(1));

    /** Signing up, per network: a training room signs up together. */
    public static final Limit SIGN_UP_NETWORK = of("sign-up-network", 300, Duration.ofHours(1));

    /** Forms whose text is kept for somebody who is not signed in any more, per network: an office after a restart. */
    public static final Limit PARKED = of("parked", 100, Duration.ofMinutes(15)).and(500, Duration.ofDays(1));

    /** What somebody says about their own attendance, per booking. */
    public static final Limit OWN_WORDS =
            of("own-words", 10, Duration.ofHours(1)).and(30, Duration.ofDays(1));

    /** Taking data out, per person. */
    public static final Limit EXPORT = of("export", 30, Duration.ofHours(1)).and(150, Duration.ofDays(1));

    /** An organisation's server that tells of sign-outs there, per network: all its people at the end of a day. */
    public static final Limit TOLD_SIGN_OUT = of("told-sign-out", 600, Duration.ofMinutes(5));

    /** Giving personal numbers for others, per colleague: a morning at the door, not a search for who has which number. */
    public static final Limit IDENTITY = of("identity", 60, Duration.ofHours(1)).and(200, Duration.ofDays(1));

    /** Giving a number for one and the same booking: somebody who mistypes. */
    public static final Limit IDENTITY_OF_ONE = of("identity-of-one", 10, Duration.ofHours(1));

    /** Typing a number or an address of somebody whom one may not know, per colleague: as at the door, a mistake or a few. */
    public static final Limit FOREIGN =
            of("foreign-person", 5, Duration.ofMinutes(15)).and(20, Duration.ofDays(1));

    /** The same in files that are moved in, where many may be known elsewhere. */
    public static final Limit FOREIGN_IN_FILE = of("foreign-person-in-file", 200, Duration.ofDays(1));

    public static Limit of(String kind, int most, Duration within) {
        return new Limit(kind, List.of(new Window(most, within)));
    }

    public Limit and(int most, Duration within) {
        return new Limit(kind, List.of(windows.getFirst(), new Window(most, within)));
    }
}
