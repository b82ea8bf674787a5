package se.framsteg.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.account.Connection.Broken;
import se.framsteg.shared.Secret;

/** An organisation tells that somebody has signed out there, or been removed (OpenID Connect Back-Channel Logout 1.0). */
@Service
public class BackChannel {
    private static final int LONGEST = 16 * 1024;

    private final Registrations registrations;
    private final SessionEnds ends;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Acting acting;
    private final Audit audit;

    BackChannel(
            Registrations registrations,
            SessionEnds ends,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Acting acting,
            Audit audit) {
        this.registrations = registrations;
        this.ends = ends;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.acting = acting;
        this.audit = audit;
    }

    /** Ends the sessions it is about; false when the token is not to be believed, or has come before. */
    public boolean signOut(String id, String token, Instant now) {
        try {
            var known = token.length() > LONGEST ? null : registrations.find(id).orElse(null);
            if (known == null) {
                return false;
            }
            var told = known.logoutTokens().decode(token);
            return Boolean.TRUE.equals(acting.as(
                    SignIn.DOOR,
                    "back-channel",
                    () -> transaction.execute(_ -> {
                        if (!first(id, Objects.requireNonNull(told.getId(), "jti"), now)) {
                            return false;
                        }
                        ends.atProvider(id, told.getSubject(), told.getClaimAsString("sid"));
                        audit.changed(
                                "provider-sign-out",
                                "account.provider",
                                known.provider().objectId(),
                                Map.of("provider", id));
                        return true;
                    })));
        } catch (JwtException | Broken wrong) {
            return false;
        }
    }

    private boolean first(String id, String token, Instant now) {
        return jdbc.sql("""
                insert into account.logout_token (provider_id, hash, expires_at) values (:provider, :hash, :expires)
                on conflict do nothing
                """)
                        .param("provider", id)
                        .param("hash", Secret.hashOf(token))
                        .param("expires", Timestamp.from(now.plus(TokenRules.LOGOUT_GOOD_FOR.multipliedBy(2))))
                        .update()
                == 1;
    }

    void forget(Instant now) {
        transaction.executeWithoutResult(_ -> jdbc.sql("delete from account.logout_token where expires_at < :now")
                .param("now", Timestamp.from(now))
                .update());
    }
}
