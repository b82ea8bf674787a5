package se.framsteg.person;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.access.Acting;

/** Loads and saves identity numbers, which it only ever sees encrypted. */
@Repository
class IdentityStore {
    /** An encrypted number and the row it lies in. */
    record Secret(UUID person, UUID id, byte[] cipher) {}

    private record Setting(String key, String value) {}

    /** All records of each person asked for: the one that stands for it now, and those merged into that one. */
    private final JdbcClient jdbc;

    private final Acting acting;

    IdentityStore(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    GivenAnswer give(
            UUID person,
            UUID id,
            IdentityNumber number,
            byte[] cipher,
            byte[] lookup,
            Identities.Source source,
            @Nullable UUID project,
            @Nullable String role,
            String why,
            Instant now) {
        return GivenAnswer.valueOf(jdbc.sql("""
                select person.give_identity(:person, :id, :kind, :masked, :gender, :cipher, :lookup, :source, :project, :role,
                                            :why, :now)
                """)
                .param("project", project, Types.OTHER)
                .param("role", role, Types.VARCHAR)
                .param("why", why)
                .param("person", person)
                .param("id", id)
                .param("kind", number.kind().name())
                .param("masked", number.masked())
                .param("gender", number.gender().letter())
                .param("cipher", cipher)
                .param("lookup", lookup)
                .param("source", source.name())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single());
    }

    boolean mayNumber(UUID person) {
        return jdbc.sql("""
                select exists (select 1 from person.tie t
                                where t.person_id = person.current_id(:id)
                                  and (t.project_id = any((select access.scopes('PERSON_WRITE'))::uuid[])
                                       or t.project_id = any((select access.scopes('SIGN_UP_WRITE'))::uuid[])))
                """).param("id", person).query(Boolean.class).single();
    }

    Optional<UUID> holderOf(byte[] lookup) {
        return jdbc.sql("select id from (select person.known_holder(:lookup) as id) found where id is not null")
                .param("lookup", lookup, Types.BINARY)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> waitingRecord(byte[] lookup, UUID project) {
        return jdbc.sql(
                        "select id from (select person.waiting_record(:lookup, :project) as id) found where id is not null")
                .param("lookup", lookup, Types.BINARY)
                .param("project", project)
                .query(UUID.class)
                .optional();
    }

    List<MaskedIdentity> masked(Collection<UUID> people) {
        return jdbc.sql("select person, kind, masked, given_at from person.numbers_of(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(MaskedIdentity.class)
                .list();
    }

    /** The number in force of each person, asked for by any of the person's records. */
    Map<UUID, Secret> secrets(Collection<UUID> people) {
        var secrets = new HashMap<UUID, Secret>();
        jdbc.sql("select person, id, cipher from person.numbers_of(:people) where cipher is not null")
                .param("people", people.toArray(UUID[]::new))
                .query(Secret.class)
                .list()
                .forEach(secret -> secrets.put(secret.person(), secret));
        return secrets;
    }

    List<FileIdentities.Subject> forFile(Collection<UUID> people) {
        return jdbc.sql("""
                select asked.id, p.protected, p.gender, x.birth_date
                  from unnest(:people) as asked(id)
                  join person.person r on r.id = asked.id
                  join person.person p on p.id = coalesce(r.merged_into, r.id)
                  left join person.protection x on x.person_id = p.id
                """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> new FileIdentities.Subject(
                        row.getObject(1, UUID.class),
                        row.getBoolean(2),
                        Gender.ofLetter(row.getString(3)),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    void forgetReplaced(UUID person) {
        jdbc.sql("delete from person.identity where person_id = :person and replaced_at is not null")
                .param("person", person)
                .update();
    }

    boolean interimAllowed() {
        return "true".equals(setting("interim"));
    }

    ScbPlaceholder placeholder() {
        return new ScbPlaceholder(setting("placeholder.K"), setting("placeholder.M"));
    }

    private @Nullable String setting(String key) {
        return jdbc.sql("select key, value from person.setting where key = :key")
                .param("key", key)
                .query(Setting.class)
                .optional()
                .map(Setting::value)
                .orElse(null);
    }

    void confirm(String key, String value, String source, Instant now) {
        jdbc.sql("""
                insert into person.setting (key, value, source, confirmed_at, confirmed_by)
                values (:key, :value, :source, :now, :by)
                on conflict (key) do update set value = excluded.value, source = excluded.source,
                    confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
                """)
                .param("key", key)
                .param("value", value)
                .param("source", source)
                .param("now", Timestamp.from(now))
                .param("by", acting.current().id(), Types.OTHER)
                .update();
    }
}
