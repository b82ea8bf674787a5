package se.framsteg.shared.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import se.framsteg.shared.Secret;

/** A key that only somebody else carries, such as a browser in a cookie: we store neither it nor what it is made from. */
public final class CarriedKey {
    private final AesGcmJce cipher;
    private final byte[] context;

    /** @param purpose what the key closes; the same secret makes another key for another purpose */
    public CarriedKey(Secret secret, String purpose) {
        context = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            cipher = new AesGcmJce(Hkdf.computeHkdf(
                    "HMACSHA256", secret.text().getBytes(StandardCharsets.UTF_8), new byte[0], context, 32));
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("Keys cannot be made on this machine.", e);
        }
    }

    public byte[] encrypt(byte[] plain) {
        try {
            return cipher.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("The key does not close this.", e);
        }
    }

    public byte[] decrypt(byte[] secret) {
        try {
            return cipher.decrypt(secret, context);
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("The key does not open this.", e);
        }
    }
}
