package se.framsteg.news;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.QuietTransaction;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;

/**
 * The sending of issues. Each reader is a row; a batch claims some rows, puts their letters in the outbox and says so, in one
 * transaction. A program that is killed in between has done a batch or has not, and the next one goes on.
 */
@Component
class Mailings {
    private static final String ALL_SENT = """
            i.state = 'SENDING'
            and not exists (select from news.mailing m where m.issue_id = i.id and m.state in ('WAITING', 'PUT'))
            """;

    private final JdbcClient jdbc;
    private final IssueStore issues;
    private final DigestItems items;
    private final IssueLetter letters;
    private final Outbox outbox;
    private final BusinessClock clock;

    Mailings(
            JdbcClient jdbc,
            IssueStore issues,
            DigestItems items,
            IssueLetter letters,
            Outbox outbox,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.items = items;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether an issue's time has come; asked every minute, and mostly no. */
    @Transactional(readOnly = true)
    public boolean due() {
        return jdbc.sql("select exists (select from news.issue where state = 'SCHEDULED' and send_at <= :now)")
                .param("now", Timestamp.from(clock.now()))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean underWay() {
        return jdbc.sql("select exists (select from news.issue where state = 'SENDING')")
                .query(Boolean.class)
                .single();
    }

    /** Whether an issue has been sent of which nobody has said so yet. */
    @Transactional(readOnly = true)
    public boolean someAllSent() {
        return jdbc.sql("select exists (select from news.issue i where " + ALL_SENT + ")")
                .query(Boolean.class)
                .single();
    }

    /** Begins what is due: the issue gets its number, and every reader of this moment a row. */
    @Transactional
    public void beginDue() {
        jdbc.sql(
                        "select id from news.issue where state = 'SCHEDULED' and send_at <= :now order by send_at for update skip locked")
                .param("now", Timestamp.from(clock.now()))
                .query(UUID.class)
                .list()
                .forEach(this::begin);
    }

    private void begin(UUID issue) {
        jdbc.sql("""
                update news.issue i
                   set state = 'SENDING', begun_at = :now, version = version + 1,
                       number = (select coalesce(max(o.number), 0) + 1 from news.issue o
                                  where o.association_id = i.association_id)
                 where id = :issue
                """)
                .param("issue", issue)
                .param("now", Timestamp.from(clock.now()))
                .update();
        jdbc.sql("""
                insert into news.mailing (id, issue_id, reader_id, letter)
                select uuidv7(), i.id, r.id, 'newsletter:' || i.id || ':' || r.id
                  from news.issue i join news.reader r on r.association_id = i.association_id
                 where i.id = :issue and r.confirmed_at is not null
                    on conflict do nothing
                """).param("issue", issue).update();
    }

    /** What has been put and has not left yet: while the mail server is away, nothing is piled up. */
    @Transactional(readOnly = true)
    public int inOutbox() {
        return jdbc.sql("""
                select count(*) from news.mailing m join message.published_outcome o on o.key = m.letter
                 where m.state = 'PUT' and o.state = 'WAITING'
                """).query(Integer.class).single();
    }

    private record Claimed(
            UUID id,
            UUID issue,
            UUID reader,
            String letter,
            int edition,
            String email,
            Language language,
            Interests of) {}

    /** Puts letters to the next readers; says to how many there was something to decide. */
    @QuietTransaction
    public int putBatch(int most) {
        var batch = claim(most);
        var contents = new HashMap<String, List<DigestItem>>();
        var known = new HashMap<UUID, Issue>();
        var put = new ArrayList<Letter>();
        for (var one : batch) {
            var issue = known.computeIfAbsent(one.issue(), id -> issues.find(id).orElseThrow());
            var all = contents.computeIfAbsent(
                    one.issue() + one.language().tag(), key -> items.of(issues.chosen(one.issue()), one.language()));
            var letter = letter(one, issue, Digest.of(all, one.of()));
            if (letter != null) {
                put.add(letter);
            }
        }
        if (!put.isEmpty()) {
            outbox.putAll(put);
        }
        return batch.size();
    }

    private List<Claimed> claim(int most) {
        return jdbc.sql("""
                select m.id, m.issue_id, m.reader_id, m.letter, m.edition, r.email, r.language, r.themes, r.projects, r.kinds
                  from news.mailing m
                  join news.issue i on i.id = m.issue_id and i.state = 'SENDING'
                  join news.reader r on r.id = m.reader_id
                 where m.state = 'WAITING'
                 order by i.begun_at, m.id
                 limit :most
                   for update of m skip locked
                """)
                .param("most", most)
                .query((row, n) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("issue_id", UUID.class),
                        row.getObject("reader_id", UUID.class),
                        row.getString("letter"),
                        row.getInt("edition"),
                        row.getString("email"),
                        Readers.language(row),
                        Readers.interests(row)))
                .list();
    }

    private @Nullable Letter letter(Claimed one, Issue issue, Digest digest) {
        if (digest.isEmpty()) {
            decide(one.id(), "NOTHING", List.of());
            return null;
        }
        var doors = new IssueLetter.Doors(Secret.next(), Secret.next());
        jdbc.sql("""
                insert into news.reader_link (secret, reader_id, purpose, mailing_id)
                values (:own, :reader, 'OWN', :mailing), (:leave, :reader, 'LEAVE', :mailing)
                """)
                .param("own", doors.own().hash())
                .param("leave", doors.leave().hash())
                .param("reader", one.reader())
                .param("mailing", one.id())
                .update();
        decide(one.id(), "PUT", digest.all().map(DigestItem::id).toList());
        return letters.write(issue, digest, one.email(), one.language(), one.letter(), doors)
                .owner(ReaderLetters.KIND, one.reader(), "issue:" + one.id() + ":" + one.edition());
    }

    private void decide(UUID mailing, String state, List<UUID> told) {
        jdbc.sql("update news.mailing set state = :state, items = :items where id = :id")
                .param("state", state)
                .param("items", told.toArray(UUID[]::new))
                .param("id", mailing)
                .update();
    }

    /**
     * Reads from the outbox how letters went, and counts for each reader how many in a row could not be delivered for ever. A
     * letter that was overtaken goes back: the next batch writes it anew under a key of its own.
     */
    @QuietTransaction
    public void settle() {
        jdbc.sql("""
                with settled as (
                    update news.mailing m
                       set state = case when o.state = 'SENT' then 'SENT' when o.state <> 'UNWANTED' then 'FAILED'
                                        when m.reader_id is null then 'LEFT' else 'WAITING' end,
                           edition = m.edition + (o.state = 'UNWANTED' and m.reader_id is not null)::int,
                           letter = case when o.state = 'UNWANTED' and m.reader_id is not null
                                         then 'newsletter:' || m.issue_id || ':' || m.reader_id || ':' || (m.edition + 1)
                                         else m.letter end
                      from message.published_outcome o
                     where o.key = m.letter and m.state = 'PUT' and o.state <> 'WAITING'
                    returning m.reader_id, o.state)
                update news.reader r
                   set refusals = case when s.state = 'REFUSED' then r.refusals + 1 else 0 end
                  from settled s where s.reader_id = r.id and s.state in ('REFUSED', 'SENT')
                """).update();
    }

    /** An issue of which no letter waits any more is sent. */
    @Transactional
    public void finish() {
        jdbc.sql("update news.issue i set state = 'SENT', finished_at = :now where " + ALL_SENT)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }
}
