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
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Language;

/** Accounts as rows. */
@Repository
class AccountStore {
    private static final String SELECT = """
            select a.person_id, a.email, a.name, a.language, a.locked_at,
                   a.totp_cipher is not null
                     or account.has_passkey(a.person_id) as second_factor,
                   (select max(e.at) from account.event e
                     where e.person_id = a.person_id and e.kind = 'SIGNED_IN') as last_sign_in
              from account.account a
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID person, String email, String name, Language language, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into account.account (person_id, email, name, language, made_at, made_by)
                        values (:person, :email, :name, :language, :now, :by)
                        """)
                .param("person", person)
                .param("email", email)
                .param("name", name)
                .param("language", language.ofLetters().name())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql(SELECT + " where lower(a.email) = lower(:email)")
                .param("email", email)
                .query(AccountStore::account)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Account> own(UUID person) {
        return find(person);
    }

    Optional<Account> find(UUID person) {
        return jdbc.sql(SELECT + " where a.person_id = :person")
                .param("person", person)
                .query(AccountStore::account)
                .optional();
    }

    /** Nobody locks the account until commit. */
    void hold(UUID person) {
        jdbc.sql("select 1 from account.account where person_id = :person for update")
                .param("person", person)
                .query()
                .listOfRows();
    }

    List<Account> all() {
        return jdbc.sql(SELECT + " order by a.name")
                .query(AccountStore::account)
                .list();
    }

    boolean lock(UUID person, @Nullable UUID by, String reason, Instant now) {
        return jdbc.sql("""
                        update account.account set locked_at = :now, locked_by = :by, lock_reason = :reason
                         where person_id = :person and locked_at is null
                        """)
                        .param("person", person)
                        .param("by", by)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void removeSecondFactor(UUID person) {
        jdbc.sql("""
                        update account.account set totp_cipher = null, totp_since = null, totp_last_step = 0
                         where person_id = :person
                        """).param("person", person).update();
        jdbc.sql("delete from account.recovery_code where person_id = :person")
                .param("person", person)
                .update();
        jdbc.sql("select account.remove_passkeys(:person)")
                .param("person", person)
                .query()
                .listOfRows();
    }

    boolean unlock(UUID person) {
        return jdbc.sql("""
                        update account.account set locked_at = null, locked_by = null, lock_reason = null
                         where person_id = :person and locked_at is not null
                        """).param("person", person).update() == 1;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("person_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Language.valueOf(row.getString("language")),
                row.getBoolean("second_factor"),
                instant(row, "locked_at"),
                instant(row, "last_sign_in"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
