package se.framsteg.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Acting;
import se.framsteg.access.Audit;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** The record of letters: what was sent, to whom, how it went, and sending it again. Everybody sees their own projects'. */
@Service
@Transactional(readOnly = true)
public class Letters {
    /** One press writes at most so many; the next press goes on. */
    static final int MOST_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final PostPauses pauses;
    private final Carrier carrier;
    private final SmtpSettings settings;
    private final Acting acting;
    private final Audit audit;
    private final LetterRendering rendering;
    private final ObjectProvider<LetterOwner> owners;

    Letters(
            JdbcClient jdbc,
            PostPauses pauses,
            Carrier carrier,
            SmtpSettings settings,
            Acting acting,
            Audit audit,
            LetterRendering rendering,
            ObjectProvider<LetterOwner> owners) {
        this.owners = owners;
        this.jdbc = jdbc;
        this.pauses = pauses;
        this.carrier = carrier;
        this.settings = settings;
        this.acting = acting;
        this.audit = audit;
        this.rendering = rendering;
    }

    /** Did not arrive, can be sent again and has not been. */
    private static final String FAILED = """
            l.state in ('REFUSED', 'GIVEN_UP') and not exists (select from message.letter a where a.resend_of = l.id)
            """;

    private static final String CAN_BE_SENT_AGAIN = " and not l.secret and l.erased_at is null ";

    /** The newest first; {@code text} is looked for in address and subject, empty finds all. */
    public List<LetterLine> latest(String text, int most) {
        return lines(text, null, false, most);
    }

    /** The same without those to people with a protected identity. */
    public List<LetterLine> latestOpen(String text, int most) {
        return lines(text, false, false, most);
    }

    /** Of those, the ones that did not arrive and can be sent again. */
    public List<LetterLine> latestFailed(String text, int most) {
        return lines(text, false, true, most);
    }

    /** Letters to people with a protected identity: for who may look behind an alias and has just shown the second factor. */
    public List<LetterLine> latestSealed(int most) {
        return lines("", true, false, most);
    }

    private List<LetterLine> lines(String text, @Nullable Boolean sealed, boolean failedOnly, int most) {
        return jdbc.sql("""
                        select id, address, subject, state, put_at, secret, scope_id, person_id, sealed
                          from message.letter l
                         where (:sealed::boolean is null or sealed = :sealed)
                           and (:text = '' or position(lower(:text) in lower(address || ' ' || subject)) > 0)
                        """ + (failedOnly ? " and " + FAILED + CAN_BE_SENT_AGAIN : "") + """
                         order by id desc
                         limit :most
                        """)
                .param("sealed", sealed, Types.BOOLEAN)
                .param("text", text.strip())
                .param("most", most)
                .query(Letters::line)
                .list();
    }

    public Optional<LetterRecord> find(UUID id) {
        return jdbc.sql("""
                        select id, address, subject, state, put_at, secret, scope_id, person_id, sealed, reply_to, language, body_text, body_html, blocks
                          from message.letter where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new LetterRecord(
                        line(row, number),
                        row.getString("reply_to"),
                        row.getString("body_text"),
                        row.getString("body_text") == null
                                ? null
                                : rendering.kept(row).get(),
                        deliveries(id),
                        files(id)))
                .optional();
    }

    public byte[] file(UUID letter, int position) {
        return jdbc.sql("select content from message.attachment where letter_id = :id and position = :position")
                .param("id", letter)
                .param("position", position)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NotFound("attachment"));
    }

    /** Sends a letter again as it was: a letter of its own, whose owner is asked anew. Secret or erased ones cannot be. */
    @Transactional
    public UUID sendAgain(UUID id) {
        return again(id).orElseThrow(() -> new NotFound("letter"));
    }

    /** Many letters that did not arrive, in one press; those that arrived, or were sent again, are left alone. */
    @Transactional
    public int sendFailedAgain(Collection<UUID> ids) {
        var failed = jdbc.sql("select id from message.letter l where id = any(:ids) and " + FAILED + CAN_BE_SENT_AGAIN
                        + " order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return (int) failed.stream().filter(id -> again(id).isPresent()).count();
    }

    /** All letters that did not arrive, as far as the one who asks may see them. */
    public List<UUID> failed() {
        return jdbc.sql("select id from message.letter l where " + FAILED + CAN_BE_SENT_AGAIN
                        + " order by id limit :most")
                .param("most", MOST_AT_ONCE)
                .query(UUID.class)
                .list();
    }

    /** Whoever has mended the mail server need not wait for the next try. */
    @Transactional
    public void tryNow() {
        boolean may = jdbc.sql("select message.try_now(:now)")
                .param("now", Timestamp.from(Instant.now()))
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new NotFound("pause");
        }
    }

    /** The links of a sent letter are gone: its owner makes new ones, or it cannot be sent again. */
    private boolean renewLinks(UUID old, UUID again) {
        record Sent(String ownerKind, UUID ownerId, String bodyText) {}
        var sent = jdbc.sql("select owner_kind, owner_id, body_text from message.letter where id = :id")
                .param("id", old)
                .query(Sent.class)
                .single();
        if (!RemovedLinks.in(sent.bodyText())) {
            return true;
        }
        var secret = owners.stream()
                .filter(owner -> owner.kind().equals(sent.ownerKind()))
                .findFirst()
                .flatMap(owner -> owner.newLink(sent.ownerId()));
        secret.ifPresent(link -> jdbc.sql("""
                        update message.letter
                           set body_text = replace(body_text, :removed, :link), body_html = replace(body_html, :removed, :link),
                               blocks = replace(blocks, :removed, :link)
                         where id = :id
                        """)
                .param("removed", "/" + RemovedLinks.INSTEAD)
                .param("link", "/" + link.text())
                .param("id", again)
                .update());
        return secret.isPresent();
    }

    private Optional<UUID> again(UUID id) {
        var again = Ids.next();
        var host = settings.sender().text().replaceFirst(".*@", "");
        boolean put = jdbc.sql("select message.put_again(:id, :again, :messageId, :delivery, :by, :now)")
                .param("id", id)
                .param("again", again)
                .param("messageId", "<" + again + "@" + host + ">")
                .param("delivery", Ids.next())
                .param("by", acting.current().id())
                .param("now", Timestamp.from(Instant.now()))
                .query(Boolean.class)
                .single();
        if (!put) {
            return Optional.empty();
        }
        if (!renewLinks(id, again)) {
            throw new NotFound("link of letter");
        }
        audit.changed("send-again", "message.letter", id);
        return Optional.of(again);
    }

    /** Letters to these addresses, sent already or later, are seen only by those who may look behind a protected identity. */
    @Transactional
    public void seal(Collection<String> addresses) {
        jdbc.sql("select message.seal(:addresses)")
                .param("addresses", addresses.toArray(String[]::new))
                .query()
                .listOfRows();
    }

    @Transactional
    public void unseal(Collection<String> addresses) {
        jdbc.sql("select message.unseal(:addresses)")
                .param("addresses", addresses.toArray(String[]::new))
                .query()
                .listOfRows();
    }

    public OutboxState state() {
        var paused = pauses.now();
        var pause = paused.since();
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               min(put_at) filter (where state = 'WAITING') as oldest,
                               count(*) filter (where put_at > :since
                                                and """ + " " + FAILED + """
                               ) as failed
                          from message.letter l
                        """)
                .param("since", Timestamp.from(Instant.now().minus(Waiting.PATIENCE)))
                .query((row, _) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new OutboxState(
                            carrier.ready(),
                            row.getLong("waiting"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getLong("failed"),
                            pause == null ? null : new OutboxState.Pause(pause, paused.nextTryAt(), paused.answer()));
                })
                .single();
    }

    private List<LetterRecord.Delivery> deliveries(UUID letter) {
        return jdbc.sql("select at, outcome, about, answer from message.delivery where letter_id = :id order by id")
                .param("id", letter)
                .query((row, _) -> new LetterRecord.Delivery(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private List<LetterRecord.FileLine> files(UUID letter) {
        return jdbc.sql("select position, name, content_type from message.attachment where letter_id = :id order by 1")
                .param("id", letter)
                .query((row, _) -> new LetterRecord.FileLine(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static LetterLine line(ResultSet row, int number) throws SQLException {
        return new LetterLine(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getString("subject"),
                row.getString("state"),
                row.getTimestamp("put_at").toInstant(),
                row.getBoolean("secret"),
                row.getObject("scope_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getBoolean("sealed"));
    }
}
