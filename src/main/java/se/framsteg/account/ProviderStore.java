package se.framsteg.account;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Organisations' sign-ins as rows. */
@Repository
class ProviderStore {
    private static final String SELECT = """
            select id, object_id, name, issuer, client_id, domains, mail_claim, name_claim, verified_claim, factor_values,
                   contact, default_role, default_scope, default_until, active, version
              from account.provider
            """;

    private final JdbcClient jdbc;

    ProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Provider> all() {
        return jdbc.sql(SELECT + " order by name")
                .query(ProviderStore::provider)
                .list();
    }

    List<Provider> active() {
        return jdbc.sql(SELECT + " where active order by name")
                .query(ProviderStore::provider)
                .list();
    }

    Optional<Provider> find(String id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ProviderStore::provider)
                .optional();
    }

    Optional<Provider> byDomain(String domain) {
        return jdbc.sql(SELECT + " where active and :domain = any(domains)")
                .param("domain", domain)
                .query(ProviderStore::provider)
                .optional();
    }

    /** Nobody changes, switches off or comes in by this provider until commit. */
    Optional<Provider> hold(String id) {
        jdbc.sql("select 1 from account.provider where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        return find(id);
    }

    /** Names, domains and issuers are compared across rows: one change at a time. */
    void holdAll() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('account.provider', 0))")
                .query()
                .listOfRows();
    }

    byte[] secret(String id) {
        return Objects.requireNonNull(jdbc.sql("select client_cipher from account.provider where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single());
    }

    void add(String id, UUID objectId, ProviderFacts facts, byte[] cipher, @Nullable UUID by, Instant now) {
        with(facts, jdbc.sql("""
                insert into account.provider (id, object_id, name, issuer, client_id, client_cipher, domains, mail_claim, name_claim,
                       verified_claim, factor_values, contact, default_role, default_scope, default_until, active, made_at, made_by)
                values (:id, :object, :name, :issuer, :client, :cipher, :domains, :mailClaim, :nameClaim, :verifiedClaim,
                       :factorValues, :contact, :role, :scope, :until, false, :now, :by)
                """))
                .param("id", id)
                .param("object", objectId)
                .param("cipher", cipher)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    /** @param cipher null keeps the secret that is there */
    boolean change(
            String id, int version, ProviderFacts facts, byte @Nullable [] cipher, @Nullable UUID by, Instant now) {
        return with(facts, jdbc.sql("""
                update account.provider
                   set name = :name, issuer = :issuer, client_id = :client, domains = :domains, mail_claim = :mailClaim,
                       client_cipher = coalesce(:cipher, client_cipher), name_claim = :nameClaim,
                       verified_claim = :verifiedClaim, factor_values = :factorValues, contact = :contact,
                       default_role = :role, default_scope = :scope, default_until = :until,
                       version = version + 1, changed_at = :now, changed_by = :by
                 where id = :id and version = :version
                """))
                        .param("id", id)
                        .param("version", version)
                        .param("cipher", cipher, Types.BINARY)
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    void setActive(String id, boolean active, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                update account.provider set active = :active, version = version + 1, changed_at = :now, changed_by = :by
                 where id = :id
                """)
                .param("id", id)
                .param("active", active)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    private static StatementSpec with(ProviderFacts facts, StatementSpec statement) {
        return statement
                .param("name", facts.name())
                .param("issuer", facts.issuer())
                .param("client", facts.clientId())
                .param("domains", facts.domains().toArray(String[]::new))
                .param("mailClaim", facts.mailClaim())
                .param("nameClaim", facts.nameClaim())
                .param("verifiedClaim", facts.verifiedClaim())
                .param("factorValues", facts.factorValues().toArray(String[]::new))
                .param("contact", facts.contact())
                .param("role", facts.defaultRole())
                .param("scope", facts.defaultScope())
                .param("until", date(facts.defaultUntil()), Types.DATE);
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static Provider provider(ResultSet row, int number) throws SQLException {
        return new Provider(
                row.getString("id"),
                row.getObject("object_id", UUID.class),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("client_id"),
                texts(row, "domains"),
                row.getString("mail_claim"),
                row.getString("name_claim"),
                row.getString("verified_claim"),
                texts(row, "factor_values"),
                row.getString("contact"),
                row.getString("default_role"),
                row.getObject("default_scope", UUID.class),
                row.getObject("default_until", LocalDate.class),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }
}
