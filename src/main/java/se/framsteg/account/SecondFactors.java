package se.framsteg.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Secret;
import se.framsteg.shared.keys.KeyRing;

/** The second proof of who one is: codes from an app, and codes on paper for the day the phone is lost. */
@Service
class SecondFactors {
    private static final int CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final KeyRing keys;

    SecondFactors(JdbcClient jdbc, KeyRing keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Takes a new secret into use, once a code shows that the app has it. */
    @Transactional
    public boolean enrol(UUID person, byte[] secret, String typed, Instant now) {
        var step = Totp.step(secret, Base32.plain(typed), 0, now);
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        update account.account set totp_cipher = :cipher, totp_since = :now, totp_last_step = :step
                         where person_id = :person
                        """)
                .param("cipher", keys.encrypt(secret, context(person)))
                .param("now", Timestamp.from(now))
                .param("step", step.getAsLong())
                .param("person", person)
                .update();
        return true;
    }

    /** Whether this is the code of the moment, or a code from the paper; either is good once. */
    @Transactional
    public boolean right(UUID person, String typed, Instant now) {
        var plain = Base32.plain(typed);
        return plain.matches("\\d{6}") ? rightNow(person, plain, now) : recovered(person, plain, now);
    }

    private boolean rightNow(UUID person, String code, Instant now) {
        var found = jdbc.sql("""
                        select totp_cipher, totp_last_step from account.account
                         where person_id = :person and totp_cipher is not null
                           for update
                        """)
                .param("person", person)
                .query((row, _) -> new Kept(row.getBytes(1), row.getLong(2)))
                .optional();
        if (found.isEmpty()) {
            return false;
        }
        var kept = found.get();
        var step = Totp.step(keys.decrypt(kept.cipher(), context(person)), code, kept.lastStep(), now);
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("update account.account set totp_last_step = :step where person_id = :person")
                .param("step", step.getAsLong())
                .param("person", person)
                .update();
        return true;
    }

    private boolean recovered(UUID person, String code, Instant now) {
        return jdbc.sql("""
                        update account.recovery_code set used_at = :now
                         where person_id = :person and hash = :hash and used_at is null
                        """)
                        .param("now", Timestamp.from(now))
                        .param("person", person)
                        .param("hash", Secret.hashOf(code))
                        .update()
                == 1;
    }

    /** Ten new codes; those from before are no longer good. Shown once, stored as hashes. */
    @Transactional
    public List<String> newRecoveryCodes(UUID person) {
        jdbc.sql("delete from account.recovery_code where person_id = :person")
                .param("person", person)
                .update();
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            var bytes = new byte[15];
            RANDOM.nextBytes(bytes);
            var code = Base32.of(bytes);
            jdbc.sql("insert into account.recovery_code (person_id, hash) values (:person, :hash)")
                    .param("person", person)
                    .param("hash", Secret.hashOf(code))
                    .update();
            codes.add(code.replaceAll("(.{4})(?!$)", "$1-"));
        }
        return codes;
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(UUID person) {
        return jdbc.sql("select count(*) from account.recovery_code where person_id = :person and used_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private static byte[] context(UUID person) {
        return ("account.account.totp_cipher/" + person).getBytes(StandardCharsets.US_ASCII);
    }

    private record Kept(byte[] cipher, long lastStep) {}
}
