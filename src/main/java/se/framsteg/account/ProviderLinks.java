package se.framsteg.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.shared.Ids;

/** Which subject of which issuer is whose account. */
@Repository
class ProviderLinks {
    private static final String SELECT = """
            select l.id, l.provider_id, l.subject, l.person_id, a.name, l.email, l.linked_at
              from account.provider_link l join account.account a on a.person_id = l.person_id
             where l.ended_at is null
            """;

    private final JdbcClient jdbc;

    ProviderLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProviderLink> of(String issuer, String subject) {
        return jdbc.sql(SELECT + " and l.issuer = :issuer and l.subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(ProviderLinks::link)
                .optional();
    }

    Optional<ProviderLink> of(UUID person) {
        return jdbc.sql(SELECT + " and l.person_id = :person")
                .param("person", person)
                .query(ProviderLinks::link)
                .optional();
    }

    Optional<ProviderLink> find(UUID id) {
        return jdbc.sql(SELECT + " and l.id = :id")
                .param("id", id)
                .query(ProviderLinks::link)
                .optional();
    }

    List<ProviderLink> at(String provider) {
        return jdbc.sql(SELECT + " and l.provider_id = :provider order by a.name")
                .param("provider", provider)
                .query(ProviderLinks::link)
                .list();
    }

    void add(Provider provider, String subject, UUID person, String email, Instant now) {
        jdbc.sql("""
                insert into account.provider_link (id, provider_id, issuer, subject, person_id, email, linked_at)
                values (:id, :provider, :issuer, :subject, :person, :email, :now)
                """)
                .param("id", Ids.next())
                .param("provider", provider.id())
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .param("person", person)
                .param("email", email)
                .param("now", Timestamp.from(now))
                .update();
    }

    void end(UUID id, @Nullable UUID by, Instant now) {
        jdbc.sql("update account.provider_link set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
                .param("id", id)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static ProviderLink link(ResultSet row, int number) throws SQLException {
        return new ProviderLink(
                row.getObject("id", UUID.class),
                row.getString("provider_id"),
                row.getString("subject"),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getTimestamp("linked_at").toInstant());
    }
}
