package se.framsteg.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unsent texts as rows: whose, of which form, since when; what they say only the key can tell. */
@Repository
class DraftStore {
    /** Typing at more than this many forms at once is nothing a person does. */
    private static final int MOST = 60;

    record Row(UUID id, String form, Instant at, byte[] cipher) {}

    record Parked(UUID draft, byte[] cipher) {}

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text that arrives after its form was stored comes too late: a page sends its last word while it is being left. */
    void keep(UUID person, Draft draft, byte[] cipher) {
        jdbc.sql("""
                        insert into account.draft (id, person_id, form, saved_at, cipher)
                        values (:id, :person, :form, :at, :cipher)
                            on conflict (id) do update
                               set form = excluded.form, saved_at = excluded.saved_at, cipher = excluded.cipher
                             where account.draft.sent_at is null
                        """)
                .param("id", draft.id())
                .param("person", person)
                .param("form", draft.form())
                .param("at", Timestamp.from(draft.at()))
                .param("cipher", cipher)
                .update();
        jdbc.sql("""
                        delete from account.draft
                         where person_id = :person
                           and id in (select id from account.draft where person_id = :person
                                       order by saved_at desc offset :most)
                        """).param("person", person).param("most", MOST).update();
    }

    List<Row> of(UUID person, Instant since) {
        return jdbc.sql("""
                        select id, form, saved_at, cipher from account.draft
                         where person_id = :person and sent_at is null and saved_at > :since
                         order by saved_at desc
                        """)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("form"),
                        row.getTimestamp("saved_at").toInstant(),
                        row.getBytes("cipher")))
                .list();
    }

    /** The text goes; that the form was stored stays a day or so, for what comes late. */
    void sent(UUID person, UUID id, Instant now) {
        jdbc.sql("""
                        insert into account.draft (id, person_id, form, saved_at, sent_at)
                        values (:id, :person, '', :now, :now)
                            on conflict (id) do update set cipher = null, sent_at = excluded.sent_at
                        """)
                .param("id", id)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
    }

    int forget(Instant typedBefore, Instant sentBefore) {
        return jdbc.sql("delete from account.draft where saved_at <= :typed or sent_at <= :sent")
                .param("typed", Timestamp.from(typedBefore))
                .param("sent", Timestamp.from(sentBefore))
                .update();
    }

    int parkedBy(byte[] browser) {
        return jdbc.sql("select count(*) from account.parked where browser_hash = :browser")
                .param("browser", browser)
                .query(Integer.class)
                .single();
    }

    void park(byte[] browser, UUID draft, byte[] cipher, Instant now) {
        jdbc.sql("""
                        insert into account.parked (browser_hash, draft_id, parked_at, cipher)
                        values (:browser, :draft, :now, :cipher)
                            on conflict (browser_hash, draft_id) do update
                               set parked_at = excluded.parked_at, cipher = excluded.cipher
                        """)
                .param("browser", browser)
                .param("draft", draft)
                .param("now", Timestamp.from(now))
                .param("cipher", cipher)
                .update();
    }

    List<Parked> parked(byte[] browser, Instant since) {
        return jdbc.sql("""
                        select draft_id, cipher from account.parked
                         where browser_hash = :browser and parked_at > :since order by parked_at
                        """)
                .param("browser", browser)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Parked(row.getObject("draft_id", UUID.class), row.getBytes("cipher")))
                .list();
    }

    Optional<UUID> unpark(byte[] browser, UUID draft) {
        return jdbc.sql(
                        "delete from account.parked where browser_hash = :browser and draft_id = :draft returning draft_id")
                .param("browser", browser)
                .param("draft", draft)
                .query(UUID.class)
                .optional();
    }

    int forgetParked(Instant before) {
        return jdbc.sql("delete from account.parked where parked_at <= :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
