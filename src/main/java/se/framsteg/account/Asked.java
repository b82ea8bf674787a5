package se.framsteg.account;

import se.framsteg.shared.Secret;

/** A request for a sign-in link: the asking browser keeps the secret and shows the code that follows from it. */
public record Asked(Secret browser) {
    /** Six figures for opening the letter on another device; they follow from the secret, so nothing else is kept. */
    public static String code(Secret browser) {
        var hash = Secret.hashOf("code:" + browser.text());
        int number = ((hash[0] & 0xFF) << 16 | (hash[1] & 0xFF) << 8 | hash[2] & 0xFF) % 1_000_000;
        return "%06d".formatted(number);
    }
}
