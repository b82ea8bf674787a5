package se.framsteg.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.access.QuietTransaction;
import se.framsteg.shared.Ids;

/** What the worker does with the rows: claim one, say how it went. A claim is a lease, so that a killed worker's letter comes free. */
@Repository
class LetterQueue {
    /** Longer than the slowest exchange with a mail server; a crashed worker's letters rest this long. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final LetterRendering rendering;

    LetterQueue(JdbcClient jdbc, LetterRendering rendering) {
        this.jdbc = jdbc;
        this.rendering = rendering;
    }

    /** The next letter that is due, ours for the lease. Sign-in links go before all others, letters to lists after. */
    @QuietTransaction
    public Optional<ReadyLetter> claim(UUID lease, Instant now) {
        return jdbc.sql("""
                        update message.letter
                           set lease = :lease, lease_until = :until, attempts = attempts + 1
                         where id = (select id from message.letter
                                      where state = 'WAITING' and due_at <= :now
                                        and (lease_until is null or lease_until <= :now)
                                      order by list_id is not null, secret desc, due_at, id
                                      limit 1
                                        for update skip locked)
                        returning id, message_id, address, reply_to, language, subject, body_text, body_html, blocks, put_at,
                                  due_at, attempts, owner_kind, owner_id, owner_reason,
                                  list_id, leave_url
                        """)
                .param("lease", lease)
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .query(this::letter)
                .optional()
                .map(letter -> letter.with(attachments(letter.id())));
    }

    @QuietTransaction
    public void sent(UUID letter, UUID lease, String answer, boolean eraseSecrets, Instant now) {
        end(letter, lease, "SENT", null, answer, now);
        if (eraseSecrets) {
            removeLinks("id = :id and state = 'SENT'", letter, now);
            jdbc.sql("""
                            update message.letter set body_text = null, body_html = null, erased_at = :now
                             where id = :id and secret
                            """).param("id", letter).param("now", Timestamp.from(now)).update();
        }
    }

    /** The same for what was sent by an older version of the program. */
    @QuietTransaction
    public int removeLinksOfOld(Instant now) {
        return removeLinks("state = 'SENT' and links_removed_at is null and erased_at is null", null, now);
    }

    /** What has left keeps no secret that opens something: {@link RemovedLinks} stand in their place. */
    private int removeLinks(String which, @Nullable UUID letter, Instant now) {
        return jdbc.sql("""
                        update message.letter
                           set body_text = regexp_replace(body_text, :pattern, :instead, 'g'),
                               body_html = regexp_replace(body_html, :pattern, :instead, 'g'),
                               blocks = regexp_replace(blocks, :pattern, :instead, 'g'),
                               leave_url = null, links_removed_at = :now
                         where\s""" + which)
                .param("pattern", RemovedLinks.PATTERN)
                .param("instead", "\\1" + RemovedLinks.INSTEAD)
                .param("now", Timestamp.from(now))
                .param("id", letter)
                .update();
    }

    @QuietTransaction
    public void unwanted(UUID letter, UUID lease, Instant now) {
        end(letter, lease, "UNWANTED", null, "", now);
    }

    @QuietTransaction
    public void refused(UUID letter, UUID lease, String answer, Instant now) {
        end(letter, lease, "REFUSED", "RECIPIENT", answer, now);
    }

    /** Not refused by anybody's mailbox: so no list takes its reader off for it. */
    @QuietTransaction
    public void unfit(UUID letter, UUID lease, String answer, Instant now) {
        end(letter, lease, "GIVEN_UP", "LETTER", answer, now);
    }

    @QuietTransaction
    public void givenUp(UUID letter, UUID lease, String answer, Instant now) {
        end(letter, lease, "GIVEN_UP", null, answer, now);
    }

    @QuietTransaction
    public void later(UUID letter, UUID lease, String answer, Instant due, Instant now) {
        if (release(letter, lease, due)) {
            log(letter, "LATER", null, answer, now);
        }
    }

    /** The post pauses and this letter was the one that found out. The same answer is written down once. */
    @QuietTransaction
    public void held(UUID letter, UUID lease, String answer, Instant due, Instant now) {
        boolean said = jdbc.sql("""
                        select exists (select from message.delivery
                                        where letter_id = :id and about = 'SENDER' and answer = :answer)
                        """)
                .param("id", letter)
                .param("answer", answer)
                .query(Boolean.class)
                .single();
        if (release(letter, lease, due) && !said) {
            log(letter, "LATER", "SENDER", answer, now);
        }
    }

    private boolean release(UUID letter, UUID lease, Instant due) {
        return jdbc.sql("""
                        update message.letter set due_at = :due, lease = null, lease_until = null
                         where id = :id and lease = :lease
                        """)
                        .param("id", letter)
                        .param("lease", lease)
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }

    private void end(UUID letter, UUID lease, String state, @Nullable String about, String answer, Instant now) {
        int changed = jdbc.sql("""
                        update message.letter set state = :state, lease = null, lease_until = null
                         where id = :id and lease = :lease
                        """)
                .param("id", letter)
                .param("lease", lease)
                .param("state", state)
                .update();
        if (changed == 1) {
            log(letter, state, about, answer, now);
        }
    }

    private void log(UUID letter, String outcome, @Nullable String about, String answer, Instant now) {
        jdbc.sql("""
                        insert into message.delivery (id, letter_id, at, outcome, about, answer)
                        values (:id, :letter, :now, :outcome, :about, :answer)
                        """)
                .param("id", Ids.next())
                .param("letter", letter)
                .param("now", Timestamp.from(now))
                .param("outcome", outcome)
                .param("about", about)
                .param("answer", answer)
                .update();
    }

    private List<Letter.Attachment> attachments(UUID letter) {
        return jdbc.sql(
                        "select name, content_type, content from message.attachment where letter_id = :id order by position")
                .param("id", letter)
                .query((row, _) -> new Letter.Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    private static Letter.@Nullable Listing list(@Nullable String id, @Nullable String leave) {
        return id == null || leave == null ? null : new Letter.Listing(id, leave);
    }

    private ReadyLetter letter(ResultSet row, int number) throws SQLException {
        var page = rendering.kept(row);
        return new ReadyLetter(
                row.getObject("id", UUID.class),
                row.getString("message_id"),
                row.getString("address"),
                row.getString("reply_to"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body_text"),
                page,
                row.getTimestamp("put_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("attempts"),
                new Letter.Owner(
                        row.getString("owner_kind"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("owner_reason")),
                list(row.getString("list_id"), row.getString("leave_url")),
                List.of());
    }
}
