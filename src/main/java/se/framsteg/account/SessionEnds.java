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
        jdbc.sql("delete from account.provider_visit where person_id = :person")
                .param("person", person)
                .update();
        jdbc.sql("delete from framework.spring_session where principal_name = :person")
                .param("person", person.toString())
                .update();
    }

    public void atProvider(String provider) {
        jdbc.sql("""
                with gone as (delete from account.provider_visit where provider_id = :provider returning session_id)
                delete from framework.spring_session where session_id in (select session_id from gone)
                """).param("provider", provider).update();
    }

    /** By what the provider calls the subject or its own session, one of them at least; a session without its name goes by the subject. */
    public void atProvider(String provider, @Nullable String subject, @Nullable String sid) {
        jdbc.sql("""
                with gone as (
                    delete from account.provider_visit
                     where provider_id = :provider
                       and coalesce(:subject::text, :sid::text) is not null
                       and subject = coalesce(:subject::text, subject)
                       and (:sid::text is null or sid = :sid::text or (sid is null and :subject::text is not null))
                    returning session_id)
                delete from framework.spring_session where session_id in (select session_id from gone)
                """)
                .param("provider", provider)
                .param("subject", subject)
                .param("sid", sid)
                .update();
    }
}
