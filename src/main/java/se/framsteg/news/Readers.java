package se.framsteg.news;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.QuietTransaction;
import se.framsteg.access.Right;
import se.framsteg.message.MailAddress;
import se.framsteg.message.Outbox;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Secret;
import se.framsteg.shared.keys.KeyRing;

/** Those who get a newsletter. Nobody does before saying yes by a link in a letter; who leaves is erased. */
@Service
public class Readers {
    /** The version of {@code news.letter.consent}, what readers say yes to. A new wording is a new number. */
    public static final int CONSENT = 1;

    private static final Duration PATIENCE = Duration.ofDays(7);

    /** As long as a dead mailbox is not tried again. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final ReaderLetters letters;
    private final Outbox outbox;
    private final KeyRing keys;
    private final Access access;
    private final Audit audit;
    private final BusinessClock clock;

    Readers(
            JdbcClient jdbc,
            ReaderLetters letters,
            Outbox outbox,
            KeyRing keys,
            Access access,
            Audit audit,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.outbox = outbox;
        this.keys = keys;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody asks for the newsletter. Says nothing about whether the address is known: that stands in the letter, which only
     * its owner reads.
     */
    @QuietTransaction
    public void ask(UUID association, MailAddress address, Language language, Interests interests) {
        var secret = Secret.next();
        record Asked(UUID reader, String answer) {}
        var asked = jdbc.sql("""
                select reader, answer from news.ask_for_newsletter(:id, :association, :email, :language, :themes, :projects,
                                                                   :kinds, :consent, :secret, :hash, :now)
                """)
                .param("id", Ids.next())
                .param("association", association)
                .param("email", address.text())
                .param("language", language.ofLetters().tag())
                .param("themes", interests.themes().toArray(String[]::new))
                .param("projects", interests.projects().toArray(String[]::new))
                .param("kinds", kinds(interests))
                .param("consent", CONSENT)
                .param("secret", secret.hash())
                .param("hash", hash(association, address.text()))
                .param("now", Timestamp.from(clock.now()))
                .query(Asked.class)
                .single();
        switch (asked.answer()) {
            case "ASKED" -> outbox.put(letters.confirm(asked.reader(), association, address, language, secret));
            case "KNOWN" -> outbox.put(letters.known(asked.reader(), association, address, language, secret));
            default -> {
                // The mailbox was found dead: one letter less that comes back.
            }
        }
    }

    /** Whom a link belongs to. */
    @Transactional(readOnly = true)
    public Optional<Reader> byLink(String secret) {
        return jdbc.sql("select * from news.reader_by_link(:secret)")
                .param("secret", Secret.hashOf(secret))
                .query(Readers::reader)
                .optional();
    }

    @QuietTransaction
    public void confirm(String secret) {
        var reader = own(secret);
        var confirmed = jdbc.sql("select news.confirm_reader(:secret, :hash, :now)")
                .param("secret", Secret.hashOf(secret))
                .param("hash", hash(reader.association(), reader.email()))
                .param("now", Timestamp.from(clock.now()))
                .query(UUID.class)
                .optional();
        confirmed.ifPresent(id -> audit.changed("confirm", ReaderLetters.KIND, id));
    }

    @QuietTransaction
    public void choose(String secret, Language language, Interests interests) {
        own(secret);
        jdbc.sql("select news.choose_as_reader(:secret, :language, :themes, :projects, :kinds)")
                .param("secret", Secret.hashOf(secret))
                .param("language", language.ofLetters().tag())
                .param("themes", interests.themes().toArray(String[]::new))
                .param("projects", interests.projects().toArray(String[]::new))
                .param("kinds", kinds(interests))
                .query(UUID.class)
                .optional();
    }

    private Reader own(String secret) {
        return byLink(secret).filter(Reader::own).orElseThrow(() -> new NotFound("reader"));
    }

    /** No more letters; nothing is kept but a hash. A link that was used already does nothing. */
    @QuietTransaction
    public void leave(String secret) {
        byLink(secret).ifPresent(reader -> {
            jdbc.sql("select news.leave_newsletter(:secret, :hash, :now)")
                    .param("secret", Secret.hashOf(secret))
                    .param("hash", hash(reader.association(), reader.email()))
                    .param("now", Timestamp.from(clock.now()))
                    .query(UUID.class)
                    .optional();
            audit.changedIn(reader.association(), "leave", ReaderLetters.KIND, reader.id(), Map.of());
        });
    }

    /** A reader has called and wants no more letters; false when nobody has that address. */
    @QuietTransaction
    public boolean remove(UUID association, String address) {
        access.require(Right.NEWS_PUBLISH, association);
        var typed = MailAddress.parse(address).map(MailAddress::text).orElse("");
        var found = jdbc.sql(
                        "select id from news.reader where association_id = :association and lower(email) = lower(:email)")
                .param("association", association)
                .param("email", typed)
                .query(UUID.class)
                .optional();
        found.ifPresent(id -> end(id, association, typed, "LEFT"));
        return found.isPresent();
    }

    private void end(UUID id, UUID association, String email, String why) {
        jdbc.sql("select news.remove_reader(:id, :hash, :why, :now)")
                .param("id", id)
                .param("hash", hash(association, email))
                .param("why", why)
                .param("now", Timestamp.from(clock.now()))
                .query(Boolean.class)
                .single();
        audit.changedIn(association, "remove", ReaderLetters.KIND, id, Map.of("why", why));
    }

    /** Takes off the list those whose mailbox has refused so many letters in a row; for the job. */
    @QuietTransaction
    public int endDead(int refusals) {
        record Dead(UUID id, UUID associationId, String email) {}
        var dead = jdbc.sql("select id, association_id, email from news.reader where refusals >= :most for update")
                .param("most", refusals)
                .query(Dead.class)
                .list();
        dead.forEach(one -> end(one.id(), one.associationId(), one.email(), "REFUSED"));
        return dead.size();
    }

    /** Who never said yes is erased after a week; for the job. */
    @QuietTransaction
    public int forgetUnconfirmed() {
        var gone = jdbc.sql("delete from news.reader where confirmed_at is null and asked_at < :before returning id")
                .param("before", Timestamp.from(clock.now().minus(PATIENCE)))
                .query(UUID.class)
                .list();
        if (!gone.isEmpty()) {
            outbox.forget(ReaderLetters.KIND, gone);
        }
        return gone.size();
    }

    /** Also the hash of who left, or whose mailbox was dead, goes when it has no more use; for the job. */
    @QuietTransaction
    public int forgetFormer() {
        return jdbc.sql("delete from news.former_reader where at < :before")
                .param("before", Timestamp.from(clock.now().minus(REMEMBERED)))
                .update();
    }

    /** How many there are, without saying who. */
    public record Audience(long swedish, long english, long unconfirmed) {
        public long readers() {
            return swedish + english;
        }
    }

    @Transactional(readOnly = true)
    public Audience audience(UUID association) {
        access.require(Right.NEWS_PUBLISH, association);
        return jdbc.sql("""
                select count(*) filter (where confirmed_at is not null and language = 'sv') as swedish,
                       count(*) filter (where confirmed_at is not null and language = 'en') as english,
                       count(*) filter (where confirmed_at is null) as unconfirmed
                  from news.reader where association_id = :association
                """)
                .param("association", association)
                .query(Audience.class)
                .single();
    }

    private byte[] hash(UUID association, String email) {
        return keys.lookup("news.reader:" + association + ":" + email.toLowerCase(Locale.ROOT));
    }

    private static String[] kinds(Interests interests) {
        return interests.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Reader reader(ResultSet row, int n) throws SQLException {
        return new Reader(
                row.getObject("id", UUID.class),
                row.getObject("association_id", UUID.class),
                row.getString("email"),
                language(row),
                interests(row),
                row.getBoolean("confirmed"),
                row.getString("purpose").equals("OWN"));
    }

    static Language language(ResultSet row) throws SQLException {
        return row.getString("language").equals("en") ? Language.EN : Language.SV;
    }

    static Interests interests(ResultSet row) throws SQLException {
        return Interests.of(
                strings(row.getArray("themes")), strings(row.getArray("projects")), strings(row.getArray("kinds")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
