package se.framsteg.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.framsteg.database.CannotStart;
import se.framsteg.database.DatabaseSettings;

/**
 * The key by which this program proves to the database who acts. Only memory and a table of the owner hold it; a new one is made at
 * each start and twice a day, and the old ones run out.
 */
@Component
class ContextKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ContextKeys.class);
    private static final Duration RENEWED = Duration.ofHours(12);
    private static final String SEPARATOR = "\u001f";
    private static final int BLOCK = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DatabaseSettings settings;
    private final Object renewing = new Object();
    private volatile Key current;

    ContextKeys(DatabaseSettings settings) {
        this.settings = settings;
        try {
            this.current = registered();
        } catch (SQLException e) {
            throw new CannotStart("The key of this program could not be registered: " + e.getMessage(), e);
        }
    }

    /** @param made by the clock that never jumps */
    record Key(UUID id, SecretKeySpec secret, long made) {
        byte[] proof(String... words) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(secret);
                return mac.doFinal(String.join(SEPARATOR, words).getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
            }
        }
    }

    Key current() {
        var key = current;
        return System.nanoTime() - key.made() > RENEWED.toNanos() ? renewed(key) : key;
    }

    /** The key that comes after one which has grown old or which the database does not know; the same one when there is no other. */
    Key renewed(Key old) {
        synchronized (renewing) {
            if (current.id().equals(old.id())) {
                try {
                    current = registered();
                } catch (SQLException e) {
                    LOG.warn("The key by which the program proves who acts could not be renewed: {}", e.getMessage());
                }
            }
            return current;
        }
    }

    private Key registered() throws SQLException {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var key = new Key(UUID.randomUUID(), new SecretKeySpec(secret, "HmacSHA256"), System.nanoTime());
        try (var connection = settings.ownerSource().getConnection();
                var insert = connection.prepareStatement(
                        "insert into access.context_key (id, inner_pad, outer_pad, valid_until) values (?, ?, ?, now() + interval '3 days')");
                var forget = connection.prepareStatement(
                        "delete from access.context_key where valid_until < now() - interval '3 days'")) {
            insert.setObject(1, key.id());
            insert.setBytes(2, pad(secret, 0x36));
            insert.setBytes(3, pad(secret, 0x5c));
            insert.executeUpdate();
            forget.executeUpdate();
        }
        return key;
    }

    /** A key shorter than a block is filled up with zeros, and each byte combined with the pad's (RFC 2104). */
    private static byte[] pad(byte[] secret, int with) {
        var pad = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            pad[i] = (byte) ((i < secret.length ? secret[i] : 0) ^ with);
        }
        return pad;
    }
}
