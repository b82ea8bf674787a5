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
    private final JdbcClient jdbc;
    private final Carrier carrier;
    private final SmtpSettings settings;
    private final Acting acting;
    private final Audit audit;
    private final LetterRendering rendering;

    Letters(
            JdbcClient jdbc,
            Carrier carrier,
            SmtpSettings settings,
            Acting acting,
            Audit audit,
            LetterRendering rendering) {
        this.jdbc = jdbc;
        this.carrier = carrier;
        this.settings = settings;
        this.acting = acting;
        this.audit = audit;
        this.rendering = rendering;
    }

    /** The newest first; {@code text} is looked for in address and subject, empty finds all. */
    public List<LetterLine> latest(String text, int most) {
        return lines(text, null, most);
    }

    /** The same without those to people with a protected identity. */
    public List<LetterLine> latestOpen(String text, int most) {
        return lines(text, false, most);
    }

    /** Letters to people with a protected identity: for who may look behind an alias and has just shown the second factor. */
    public List<LetterLine> latestSealed(int most) {
        return lines("", true, most);
    }

    private List<LetterLine> lines(String text, @Nullable Boolean sealed, int most) {
        return jdbc.sql("""
                        select id, address, subject, state, put_at, secret, scope_id, person_id, sealed
                          from message.letter
                         where (:sealed::boolean is null or sealed = :sealed) and (:text = '' or position(lower(:text) in lower(address || ' ' || subject)) > 0)
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
            throw new NotFound("letter");
        }
        audit.changed("send-again", "message.letter", id);
        return again;
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
        return jdbc.sql("""
                        select count(*) filter (where state = 'WAITING') as waiting,
                               min(put_at) filter (where state = 'WAITING') as oldest,
                               count(*) filter (where state in ('REFUSED', 'GIVEN_UP')
                                                  and put_at > :since) as failed
                          from message.letter
                        """)
                .param("since", Timestamp.from(Instant.now().minus(Waiting.PATIENCE)))
                .query((row, _) -> {
                    var oldest = row.getTimestamp("oldest");
                    return new OutboxState(
                            carrier.ready(),
                            row.getLong("waiting"),
                            oldest == null ? null : oldest.toInstant(),
                            row.getLong("failed"));
                })
                .single();
    }

    private List<LetterRecord.Delivery> deliveries(UUID letter) {
        return jdbc.sql("select at, outcome, answer from message.delivery where letter_id = :id order by id")
                .param("id", letter)
                .query((row, _) ->
                        new LetterRecord.Delivery(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
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
