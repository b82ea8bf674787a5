package se.framsteg.account;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Ids;

/** Sessions that came in by an organisation. The row decides: without it the session is over, whatever node holds it. */
@Repository
public class ProviderVisits {
    private static final String ATTRIBUTE = "account.visit";

    private final JdbcClient jdbc;

    ProviderVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Optional<ProviderVisit> in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof ProviderVisit visit
                ? Optional.of(visit)
                : Optional.empty();
    }

    public static void keep(ProviderVisit visit, HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, visit);
    }

    UUID begin(String provider, UUID person, String subject, @Nullable String sid, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                insert into account.provider_visit (id, provider_id, person_id, subject, sid, began_at)
                values (:id, :provider, :person, :subject, :sid, :now)
                """)
                .param("id", id)
                .param("provider", provider)
                .param("person", person)
                .param("subject", subject)
                .param("sid", sid)
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    @Transactional
    public void bind(ProviderVisit visit, String sessionId) {
        jdbc.sql("update account.provider_visit set session_id = :session where id = :id")
                .param("id", visit.id())
                .param("session", sessionId)
                .update();
    }

    @Transactional(readOnly = true)
    public boolean stands(ProviderVisit visit) {
        return jdbc.sql("select exists (select from account.provider_visit where id = :id)")
                .param("id", visit.id())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void forget(Instant before) {
        jdbc.sql("delete from account.provider_visit where began_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
