package se.framsteg.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends sessions in the transaction that gives the reason: with its commit nobody is signed in any more, and without it nobody
 * is thrown out.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SessionEnds {
    private final JdbcClient jdbc;

    SessionEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void ofPerson(UUID person) {
        jdbc.sql("select account.end_sessions(:person)")
                .param("person", person)
                .query()
                .listOfRows();
    }

    public void atProvider(String provider) {
        end(provider, null, null, true);
    }

    /** By what the provider calls the subject or its own session, one of them at least; a session without its name goes by the subject. */
    public void atProvider(String provider, @Nullable String subject, @Nullable String sid) {
        end(provider, subject, sid, false);
    }

    private void end(String provider, @Nullable String subject, @Nullable String sid, boolean everybody) {
        jdbc.sql("select account.end_sessions_at(:provider, :subject, :sid, :everybody)")
                .param("provider", provider)
                .param("subject", subject)
                .param("sid", sid)
                .param("everybody", everybody)
                .query()
                .listOfRows();
    }
}
