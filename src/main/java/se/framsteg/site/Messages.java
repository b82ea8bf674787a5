package se.framsteg.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Installation;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Wordbook;

/** Messages from visitors: kept, mailed to the association when it has said where, and ticked off by staff. */
@Service
public class Messages {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Audit audit;
    private final Wordbook wordbook;
    private final WebAddress addresses;
    private final BusinessClock clock;
    private final String contact;

    Messages(
            JdbcClient jdbc,
            Outbox outbox,
            Audit audit,
            Wordbook wordbook,
            WebAddress addresses,
            BusinessClock clock,
            SiteSettings settings,
            Installation installation) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
        this.wordbook = wordbook;
        this.addresses = addresses;
        this.clock = clock;
        this.contact = settings.contact().isEmpty() && installation.demonstration()
                ? "kontakt@forbundet.example"
                : settings.contact();
    }

    @Transactional
    public UUID leave(
            @Nullable UUID association,
            Message.Subject subject,
            String body,
            String about,
            @Nullable String email,
            Language language) {
        var id = Ids.next();
        jdbc.sql("select site.leave_message(:id, :association, :subject, :body, :about, :email, :language, :at)")
                .param("id", id)
                .param("association", association)
                .param("subject", subject.name())
                .param("body", body)
                .param("about", about)
                .param("email", email)
                .param("language", language.tag())
                .param("at", Timestamp.from(clock.now()))
                .query((row, n) -> id)
                .single();
        if (!contact.isEmpty()) {
            outbox.put(letter(id, subject, body, about, email));
        }
        return id;
    }

    private Letter letter(UUID id, Message.Subject subject, String body, String about, @Nullable String email) {
        var words = wordbook.in(Language.SV);
        var letter = Letter.to(contact, Language.SV)
                .key("site-message:" + id)
                .subject(words.t("site.message.letter.subject", words.t("site.message.subject." + subject)))
                .paragraph(body);
        if (!about.isEmpty()) {
            letter = letter.paragraph(words.t("site.message.letter.about", about));
        }
        letter = email == null
                ? letter.paragraph(words.t("site.message.letter.anonymous"))
                : letter.replyTo(email).paragraph(words.t("site.message.letter.reply"));
        return letter.action(words.t("site.message.letter.open"), addresses.of("/arbete/meddelanden"));
    }

    /** What has not been dealt with, oldest first; only what the current actor may see. */
    @Transactional(readOnly = true)
    public List<Message> open() {
        return jdbc.sql("""
                select id, subject, body, about, email, received_at from site.message
                 where handled_at is null order by received_at limit 200
                """).query(Messages::message).list();
    }

    @Transactional(readOnly = true)
    public int openCount() {
        return jdbc.sql("select count(*) from site.message where handled_at is null")
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void handled(UUID id, UUID by) {
        var changed = jdbc.sql("""
                update site.message set handled_at = :at, handled_by = :by where id = :id and handled_at is null
                """)
                .param("at", Timestamp.from(clock.now()))
                .param("by", by)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new NotFound("message");
        }
        audit.changed("handle", "site.message", id);
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        Instant received = row.getTimestamp("received_at").toInstant();
        return new Message(
                row.getObject("id", UUID.class),
                Message.Subject.valueOf(row.getString("subject")),
                row.getString("body"),
                row.getString("about"),
                row.getString("email"),
                received);
    }
}
