package se.framsteg.account;

import java.nio.charset.StandardCharsets;

/** Ties an encrypted client secret to its row: copied to another it does not open. */
final class ProviderSecret {
    private ProviderSecret() {}

    static byte[] context(String provider) {
        return ("account.provider.client_cipher/" + provider).getBytes(StandardCharsets.US_ASCII);
    }
}
