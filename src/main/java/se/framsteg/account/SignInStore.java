package se.framsteg.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;

/** Requests for sign-in links as rows. */
@Repository
class SignInStore {
    record Request(
            UUID id, String email, String mailbox, Language language, byte @Nullable [] device, Instant expires) {}

    record Link(UUID id, Known who, byte[] browserHash, byte[] codeHash, int wrongCodes) {}

    record Participant(UUID id, String name) {}

    private final JdbcClient jdbc;

    SignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID ask(
            MailAddress email,
            Language language,
            Secret browser,
            @Nullable Secret device,
            Instant now,
            Instant expires) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into account.sign_in (id, email, mailbox, language, browser_hash, code_hash, device_hash,
                                                     asked_at, expires_at)
                        values (:id, :email, :mailbox, :language, :browser, :code, :device, :now, :expires)
                        """)
                .param("id", id)
                .param("email", email.text())
                .param("mailbox", email.mailbox())
                .param("device", device == null ? null : device.hash())
                .param("language", language.ofLetters().name())
                .param("browser", browser.hash())
                .param("code", Secret.hashOf(Asked.code(browser)))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
        return id;
    }

    /** A link made without a letter, for the command line. */
    void first(Account account, Secret browser, Secret link, Instant now, Instant expires) {
        var email = MailAddress.parse(account.email()).orElseThrow();
        var id = ask(email, account.language(), browser, null, now, expires);
        answer(id, new Known(account.person(), account.name(), true, account.secondFactor()), link, now);
    }

    boolean anyUnanswered() {
        return jdbc.sql("select exists (select from account.sign_in where answered_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** The requests nobody has looked at yet, ours until commit. */
    List<Request> unanswered() {
        return jdbc.sql("""
                        select id, email, mailbox, language, device_hash, expires_at from account.sign_in
                         where answered_at is null order by asked_at limit 100 for update skip locked
                        """)
                .query((row, _) -> new Request(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("mailbox"),
                        Language.valueOf(row.getString("language")),
                        row.getBytes("device_hash"),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** Whether the person has signed in with this browser before. */
    boolean isDeviceOf(byte[] device, UUID person) {
        return jdbc.sql("select exists (select from account.device where hash = :hash and person_id = :person)")
                .param("hash", device)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** No letter is written: the latest link that has been sent to the person serves this request too. False when there is none. */
    boolean holdBack(Request request, UUID person, Instant oldest, Instant now) {
        boolean prolonged = jdbc.sql("""
                        update account.sign_in set expires_at = greatest(expires_at, :until)
                         where id = (select id from account.sign_in
                                      where person_id = :person and lower(email) = lower(:email) and link_hash is not null
                                        and opened_at is null and expires_at > :now and asked_at > :oldest
                                      order by asked_at desc limit 1)
                        """)
                        .param("until", Timestamp.from(request.expires()))
                        .param("person", person)
                        .param("email", request.email())
                        .param("now", Timestamp.from(now))
                        .param("oldest", Timestamp.from(oldest))
                        .update()
                == 1;
        if (prolonged) {
            jdbc.sql(
                            "update account.sign_in set answered_at = :now, person_id = :person, held_back = true where id = :id")
                    .param("id", request.id())
                    .param("person", person)
                    .param("now", Timestamp.from(now))
                    .update();
        }
        return prolonged;
    }

    /** Whether this browser, or one that shows this code, asked for a link to the same person and got no letter of its own. */
    boolean isHeldBack(Link link, byte[] browser, byte[] code, Instant now) {
        return jdbc.sql("""
                        select exists (select from account.sign_in
                                        where person_id = :person and held_back and expires_at > :now
                                          and (browser_hash = :browser or code_hash = :code))
                        """)
                .param("person", link.who().id())
                .param("now", Timestamp.from(now))
                .param("browser", browser)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void answer(UUID id, @Nullable Known who, @Nullable Secret link, Instant now) {
        jdbc.sql("""
                        update account.sign_in
                           set answered_at = :now, person_id = :person, staff = :staff, name = :name, link_hash = :link
                         where id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("person", who == null ? null : who.id())
                .param("staff", who == null ? null : who.staff())
                .param("name", who == null ? null : who.name())
                .param("link", link == null ? null : link.hash())
                .update();
    }

    /** A link that is still good, locked so that it opens once. */
    Optional<Link> good(Secret link, Instant now) {
        return jdbc.sql("""
                        select id, person_id, name, staff, browser_hash, code_hash, wrong_codes
                          from account.sign_in
                         where link_hash = :link and opened_at is null and expires_at > :now
                           for update
                        """)
                .param("link", link.hash())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        new Known(
                                row.getObject("person_id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("staff"),
                                false),
                        row.getBytes("browser_hash"),
                        row.getBytes("code_hash"),
                        row.getInt("wrong_codes")))
                .optional();
    }

    void opened(UUID id, Instant now) {
        jdbc.sql("update account.sign_in set opened_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void wrongCode(UUID id) {
        jdbc.sql("update account.sign_in set wrong_codes = wrong_codes + 1 where id = :id")
                .param("id", id)
                .update();
    }

    boolean stillGood(UUID id, Instant now) {
        return jdbc.sql(
                        "select exists (select from account.sign_in where id = :id and opened_at is null and expires_at > :now)")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** The participant whose own address this is. Two people on one address: nobody, since the link cannot tell them apart. */
    Optional<Participant> participant(String email) {
        var found = jdbc.sql("""
                        select distinct p.current_id, p.name
                          from person.published_contact c
                          join person.published_person p on p.id = c.person_id
                         where c.kind = 'EMAIL' and lower(c.value) = lower(:email) and c.proved
                           and not p.protected
                         limit 2
                        """)
                .param("email", email)
                .query((row, _) -> new Participant(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from account.sign_in where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
