package se.framsteg.news;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.message.MailAddress;
import se.framsteg.project.ExampleProjects;
import se.framsteg.shared.Language;

/** Readers of one association's newsletter, and what lies in the outbox for them, for tests. */
class NewsletterWorld {
    final NewsWorld news;
    final Actor.Staff director;

    private final Acting acting;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Readers readers;
    private final Issues issues;
    private final Mailings mailings;

    NewsletterWorld(
            NewsWorld news,
            Acting acting,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Readers readers,
            Issues issues,
            Mailings mailings) {
        this.news = news;
        this.director = news.director();
        this.acting = acting;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.readers = readers;
        this.issues = issues;
        this.mailings = mailings;
    }

    static String address(String name) {
        return name + "." + ExampleProjects.unique() + "@lasare.example";
    }

    /** Somebody who has asked and said yes. */
    String reader(String name, Language language, Interests interests) {
        var address = address(name);
        ask(address, language, interests);
        var secret = own(address);
        acting.as(new Actor.Visitor(), "test", () -> readers.confirm(secret));
        return address;
    }

    String reader(String name) {
        return reader(name, Language.SV, Interests.ALL);
    }

    void ask(String address, Language language, Interests interests) {
        job(() -> readers.ask(news.association, MailAddress.parse(address).orElseThrow(), language, interests));
    }

    /** The secret in the newest letter with a link to the reader's own page. */
    String own(String address) {
        return job(() -> jdbc.sql("""
                        select body_text from message.letter
                         where address = :a and body_text like '%/nyhetsbrev/min/%' order by id desc limit 1
                        """).param("a", address).query(String.class).single())
                .replaceAll("(?s).*/nyhetsbrev/min/([A-Za-z0-9_-]+).*", "$1");
    }

    /** The address that the newest issue's header names. */
    String leave(String address) {
        return job(() -> jdbc.sql("""
                        select leave_url from message.letter
                         where address = :a and list_id is not null order by id desc limit 1
                        """).param("a", address).query(String.class).single())
                .replaceFirst("https?://[^/]+", "");
    }

    boolean known(String address) {
        return job(() -> jdbc.sql("select exists (select from news.reader where email = :a)")
                .param("a", address)
                .query(Boolean.class)
                .single());
    }

    UUID begin() {
        return news.as(director, () -> issues.begin(news.association));
    }

    int version(UUID issue) {
        return news.as(director, () -> issues.get(issue)).version();
    }

    void save(UUID issue, IssueText text, Set<UUID> chosen) {
        news.as(director, () -> {
            issues.save(issue, version(issue), text, chosen);
        });
    }

    /** An issue that begins to leave now; no letter has been put. */
    UUID decided() {
        var issue = begin();
        news.as(director, () -> issues.send(issue, version(issue)));
        return issue;
    }

    /** An issue whose letters all are in the outbox. */
    UUID send() {
        var issue = decided();
        putAll();
        return issue;
    }

    void putAll() {
        int done;
        do {
            done = job(() -> mailings.putBatch(50));
        } while (done > 0);
    }

    /** A letter of an issue as it lies in the outbox. */
    record Lying(
            UUID id,
            String address,
            String state,
            UUID ownerId,
            String ownerReason,
            String subject,
            @Nullable String bodyText) {}

    List<Lying> letters(UUID issue) {
        return job(() ->
                jdbc.sql("""
                        select id, address, state, owner_id, owner_reason, subject, body_text from message.letter
                         where key like 'newsletter:' || :i || ':%' order by id
                        """).param("i", issue.toString()).query(Lying.class).list());
    }

    void outcome(Lying letter, String state) {
        job(() -> jdbc.sql("update message.letter set state = :s where id = :id and state = 'WAITING'")
                .param("s", state)
                .param("id", letter.id())
                .update());
    }

    <T> T job(Supplier<T> work) {
        return acting.as(new Actor.Job("test"), "test", () -> transaction.execute(status -> work.get()));
    }

    void job(Runnable work) {
        acting.as(new Actor.Job("test"), "test", work);
    }

    /** Other tests find neither an issue under way nor a letter that waits. */
    void rest() {
        job(() -> jdbc.sql("update news.issue set state = 'SENT', finished_at = begun_at where state = 'SENDING'")
                .update());
        job(() -> jdbc.sql("update message.letter set state = 'UNWANTED' where state = 'WAITING'")
                .update());
    }
}
