package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of working copies, revisions and editions. */
@Repository
class TextStore {
    private static final String TEXT = """
            select post_id, language, title, lead, body, alt, spoken, version, saved_at, saved_by from news.text
            """;
    private static final String REVISION = """
            select post_id, language, number, title, lead, body, alt, spoken, saved_at, saved_by from news.revision
            """;

    private final JdbcClient jdbc;

    TextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Text> of(UUID post) {
        return jdbc.sql(TEXT + " where post_id = :post order by array_position('{sv,easy,en}', language)")
                .param("post", post)
                .query(TextStore::text)
                .list();
    }

    Optional<Text> find(UUID post, TextLanguage language) {
        return jdbc.sql(TEXT + " where post_id = :post and language = :language")
                .param("post", post)
                .param("language", language.tag())
                .query(TextStore::text)
                .optional();
    }

    void add(UUID post, TextLanguage language, Wording wording, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                insert into news.text (post_id, language, title, lead, body, alt, spoken, saved_at, saved_by)
                values (:post, :language, :title, :lead, :body, :alt, :spoken, :now, :by)
                """)
                .param("post", post)
                .param("language", language.tag())
                .param("title", wording.title())
                .param("lead", wording.lead())
                .param("body", wording.body())
                .param("alt", wording.alt())
                .param("spoken", wording.spoken())
                .param("now", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** Whether this version was still the newest. */
    boolean save(UUID post, TextLanguage language, int version, Wording wording, Instant now, @Nullable UUID by) {
        return jdbc.sql("""
                        update news.text
                           set title = :title, lead = :lead, body = :body, alt = :alt, spoken = :spoken, saved_at = :now,
                               saved_by = :by, version = version + 1
                         where post_id = :post and language = :language and version = :version
                        """)
                        .param("title", wording.title())
                        .param("lead", wording.lead())
                        .param("body", wording.body())
                        .param("alt", wording.alt())
                        .param("spoken", wording.spoken())
                        .param("now", Timestamp.from(now))
                        .param("by", by, Types.OTHER)
                        .param("post", post)
                        .param("language", language.tag())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Keeps the working copy as a revision; gives the number of the last one when nothing has changed since. */
    int keep(Text text, Instant now, @Nullable UUID by) {
        var last = revisions(text.post(), text.language()).stream().findFirst();
        if (last.isPresent() && last.get().wording().equals(text.wording())) {
            return last.get().number();
        }
        var number = last.map(Revision::number).orElse(0) + 1;
        var wording = text.wording();
        jdbc.sql("""
                insert into news.revision (post_id, language, number, title, lead, body, alt, spoken, saved_at, saved_by)
                values (:post, :language, :number, :title, :lead, :body, :alt, :spoken, :now, :by)
                """)
                .param("post", text.post())
                .param("language", text.language().tag())
                .param("number", number)
                .param("title", wording.title())
                .param("lead", wording.lead())
                .param("body", wording.body())
                .param("alt", wording.alt())
                .param("spoken", wording.spoken())
                .param("now", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
        return number;
    }

    /** Newest first. */
    List<Revision> revisions(UUID post, TextLanguage language) {
        return jdbc.sql(REVISION + " where post_id = :post and language = :language order by number desc")
                .param("post", post)
                .param("language", language.tag())
                .query(TextStore::revision)
                .list();
    }

    Optional<Revision> revision(UUID post, TextLanguage language, int number) {
        return jdbc.sql(REVISION + " where post_id = :post and language = :language and number = :number")
                .param("post", post)
                .param("language", language.tag())
                .param("number", number)
                .query(TextStore::revision)
                .optional();
    }

    void edit(Text text, int revision, Instant at) {
        var wording = text.wording();
        var html = Markdown.html(wording.body(), text.language());
        jdbc.sql("delete from news.edition where post_id = :post and language = :language")
                .param("post", text.post())
                .param("language", text.language().tag())
                .update();
        jdbc.sql("""
                insert into news.edition (post_id, language, revision, title, lead, html, plain, alt, spoken, published_at)
                values (:post, :language, :revision, :title, :lead, :html, :plain, :alt, :spoken, :at)
                """)
                .param("post", text.post())
                .param("language", text.language().tag())
                .param("revision", revision)
                .param("title", wording.title())
                .param("lead", wording.lead())
                .param("html", html)
                .param("plain", Markdown.plain(html))
                .param("alt", wording.alt())
                .param("spoken", Markdown.html(wording.spoken(), text.language()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The revision that readers have, or will have when the schedule is due. */
    Optional<Revision> read(UUID post, TextLanguage language) {
        return jdbc.sql("select revision from news.edition where post_id = :post and language = :language")
                .param("post", post)
                .param("language", language.tag())
                .query(Integer.class)
                .optional()
                .flatMap(number -> revision(post, language, number));
    }

    /** Takes a language away from readers; the working copy stays. */
    int unedit(UUID post, TextLanguage language) {
        return jdbc.sql("delete from news.edition where post_id = :post and language = :language")
                .param("post", post)
                .param("language", language.tag())
                .update();
    }

    List<TextLanguage> editions(UUID post) {
        return jdbc.sql("select language from news.edition where post_id = :post")
                .param("post", post)
                .query((row, n) -> TextLanguage.of(row.getString(1)))
                .list();
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getString("title"),
                row.getString("lead"),
                row.getString("body"),
                row.getString("alt"),
                row.getString("spoken"));
    }

    private static Text text(ResultSet row, int n) throws SQLException {
        return new Text(
                row.getObject("post_id", UUID.class),
                TextLanguage.of(row.getString("language")),
                wording(row),
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant(),
                row.getObject("saved_by", UUID.class));
    }

    private static Revision revision(ResultSet row, int n) throws SQLException {
        return new Revision(
                row.getObject("post_id", UUID.class),
                TextLanguage.of(row.getString("language")),
                row.getInt("number"),
                wording(row),
                row.getTimestamp("saved_at").toInstant(),
                row.getObject("saved_by", UUID.class));
    }
}
