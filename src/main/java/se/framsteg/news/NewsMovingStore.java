package se.framsteg.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.framsteg.news.MovedText.Fate;
import se.framsteg.news.archive.ArchiveEntry;
import se.framsteg.news.archive.ArchiveFormat;
import se.framsteg.news.archive.ArchiveSink;

/** SQL of archives on their way in. What would become of a text is asked in the statement that reads it. */
@Repository
class NewsMovingStore {
    private static final String FATED = """
            select e.*, coalesce(e.post_id, i.post_id, own.id) as here,
                   case when e.outcome is not null then 'DONE'
                        when e.day is not null and e.published_at is null and i.key is null then 'QUESTION'
                        when i.key is null and own.id is null then 'NEW'
                        when i.came = e.came then 'SAME'
                        when i.stood = news.stands(i.post_id, i.language) then 'UPDATE'
                        when i.key is null and exists (select from news.text t
                                where t.post_id = own.id and t.language = e.language
                                  and (t.title, t.lead, t.body) = (e.title, e.lead, e.body)) then 'SAME'
                        else 'CHANGED_HERE' end as fate
              from news.moving_entry e
              join news.moving m on m.id = e.run_id
              left join news.imported i on i.scope_id = m.scope_id and i.key = e.key
              left join news.post own on i.key is null and own.association_id = m.association_id
                   and own.id::text = substr(e.key, 10, 36) and e.key like 'urn:uuid:%'
                   and exists (select from news.text t where t.post_id = own.id and t.language = e.language)
             where e.run_id = :run
            """;

    private final JdbcClient jdbc;

    NewsMovingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(
            UUID id,
            NewsScopes.NewsScope scope,
            String name,
            PostKind kind,
            boolean publish,
            Instant now,
            @Nullable UUID by) {
        jdbc.sql("""
                insert into news.moving (id, association_id, project_id, name, format, kind, publish, made_at, made_by)
                values (:id, :association, :project, :name, 'LISTING', :kind, :publish, :now, :by)
                """)
                .param("id", id)
                .param("association", scope.association())
                .param("project", scope.project())
                .param("name", name)
                .param("kind", kind.name())
                .param("publish", publish)
                .param("now", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    void format(UUID run, ArchiveFormat format) {
        jdbc.sql("update news.moving set format = :format where id = :run")
                .param("format", format.name())
                .param("run", run)
                .update();
    }

    /** Archives that nobody decided about for a month are let go. */
    void forget(UUID scope, Instant before) {
        jdbc.sql("delete from news.moving where scope_id = :scope and ended_at is null and made_at < :before")
                .param("scope", scope)
                .param("before", Timestamp.from(before))
                .update();
    }

    void add(UUID run, int number, MovedWords moved) {
        var entry = moved.entry();
        var wording = moved.wording();
        jdbc.sql("""
                insert into news.moving_entry (run_id, number, key, translation_of, language, title, lead, body, alt, spoken, sound,
                       kind, byline, role, tags, slug, address, number_address, picture, published_at, day, state, whole, notes,
                       came)
                values (:run, :number, :key, :original, :language, :title, :lead, :body, :alt, :spoken, :sound,
                       :kind, :byline, :role, :tags, :slug, :address, :number_address, :picture, :published, :day, :state, :whole, :notes,
                       news.print(:title, :lead, :body, :alt, :spoken, :byline, :role, :sound,
                                  array_to_string(cast(:tags as text[]), ',')))
                on conflict do nothing
                """)
                .param("run", run)
                .param("number", number)
                .param("key", moved.key())
                .param("original", moved.original())
                .param("language", moved.language().tag())
                .param("title", wording.title())
                .param("lead", wording.lead())
                .param("body", wording.body())
                .param("alt", wording.alt())
                .param("spoken", wording.spoken())
                .param("sound", MovedWords.cut(entry.sound(), 500))
                .param("kind", moved.kind() == null ? null : moved.kind().name())
                .param("byline", MovedWords.cut(entry.byline(), 120))
                .param("role", MovedWords.cut(entry.role(), 120))
                .param(
                        "tags",
                        entry.tags().stream()
                                .map(tag -> MovedWords.cut(tag, 100))
                                .toArray(String[]::new))
                .param("slug", entry.slug())
                .param("address", entry.address())
                .param("number_address", entry.numberAddress())
                .param("picture", entry.picture())
                .param(
                        "published",
                        entry.published() == null ? null : Timestamp.from(entry.published()),
                        Types.TIMESTAMP)
                .param("day", entry.yearless() == null ? null : entry.yearless().toString())
                .param("state", entry.state().name())
                .param("whole", entry.whole())
                .param(
                        "notes",
                        moved.notes().stream()
                                .distinct()
                                .map(note -> note.what() + "\u001f" + MovedWords.cut(note.detail(), 300))
                                .toArray(String[]::new))
                .update();
    }

    void addLeft(UUID run, int number, String what, ArchiveSink.Left why) {
        jdbc.sql("insert into news.moving_left (run_id, number, what, why) values (:run, :number, :what, :why)")
                .param("run", run)
                .param("number", number)
                .param("what", MovedWords.cut(what, 300))
                .param("why", why.name())
                .update();
    }

    void addFile(UUID run, String path, byte[] bytes) {
        jdbc.sql(
                        "insert into news.moving_file (run_id, path, bytes) values (:run, :path, :bytes) on conflict do nothing")
                .param("run", run)
                .param("path", path)
                .param("bytes", bytes)
                .update();
    }

    Optional<MovingRunOfNews> find(UUID run) {
        return jdbc.sql("select * from news.moving where id = :run")
                .param("run", run)
                .query((row, n) -> run(row))
                .optional();
    }

    List<MovingRunOfNews> latest() {
        return jdbc.sql("select * from news.moving order by made_at desc limit 20")
                .query((row, n) -> run(row))
                .list();
    }

    private MovingRunOfNews run(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var fates = new EnumMap<Fate, Integer>(Fate.class);
        var chosen = new int[1];
        jdbc.sql("select fate, count(*) as texts, count(*) filter (where chosen) as chosen from (" + FATED
                        + ") f group by fate")
                .param("run", id)
                .query(count -> {
                    var fate = Fate.valueOf(count.getString("fate"));
                    fates.put(fate, count.getInt("texts"));
                    chosen[0] += fate == Fate.NEW || fate == Fate.UPDATE ? count.getInt("chosen") : 0;
                });
        return new MovingRunOfNews(
                id,
                row.getObject("association_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("scope_id", UUID.class),
                row.getString("name"),
                ArchiveFormat.valueOf(row.getString("format")),
                PostKind.valueOf(row.getString("kind")),
                row.getBoolean("publish"),
                row.getTimestamp("made_at").toInstant(),
                PostStore.instant(row, "ended_at"),
                PostStore.instant(row, "consented_at"),
                row.getInt("version"),
                fates,
                chosen[0]);
    }

    List<MovedText> texts(UUID run, int after, int most) {
        return jdbc.sql("select * from (" + FATED + ") f order by number offset :after limit :most")
                .param("run", run)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> text(row))
                .list();
    }

    Optional<MovedText> text(UUID run, int number) {
        return jdbc.sql("select * from (" + FATED + ") f where number = :number")
                .param("run", run)
                .param("number", number)
                .query((row, n) -> text(row))
                .optional();
    }

    /** What would be done now: originals before their other languages. */
    List<Integer> waiting(UUID run, int most) {
        return jdbc.sql("select number from (" + FATED + """
                ) f where chosen and fate in ('NEW', 'UPDATE') order by translation_of is not null, number limit :most
                """)
                .param("run", run)
                .param("most", most)
                .query(Integer.class)
                .list();
    }

    record Left(String what, ArchiveSink.Left why) {}

    List<Left> left(UUID run, int most) {
        return jdbc.sql("select what, why from news.moving_left where run_id = :run order by number limit :most")
                .param("run", run)
                .param("most", most)
                .query((row, n) -> new Left(row.getString("what"), ArchiveSink.Left.valueOf(row.getString("why"))))
                .list();
    }

    void removeLeft(UUID run, String what) {
        jdbc.sql("delete from news.moving_left where run_id = :run and what = :what")
                .param("run", run)
                .param("what", what)
                .update();
    }

    List<String> paths(UUID run) {
        return jdbc.sql("select path from news.moving_file where run_id = :run order by path")
                .param("run", run)
                .query(String.class)
                .list();
    }

    boolean unjudgedFiles(UUID run) {
        return jdbc.sql("""
                select exists (select from news.moving_file f
                                where f.run_id = :run and f.path not like '%.yml'
                                  and not exists (select from news.moving_file w
                                                   where w.run_id = :run and w.path = f.path || '.yml'
                                                     and position('recognisable'::bytea in w.bytes) > 0))
                """).param("run", run).query(Boolean.class).single();
    }

    Optional<byte[]> file(UUID run, String path) {
        return jdbc.sql("select bytes from news.moving_file where run_id = :run and path = :path")
                .param("run", run)
                .param("path", path)
                .query(byte[].class)
                .optional();
    }

    /** The picture above a text, where the archive tells of it apart from the text. */
    void picture(UUID run, String key, String picture, String alt) {
        jdbc.sql("""
                update news.moving_entry
                   set picture = :picture, alt = :alt,
                       came = news.print(title, lead, body, :alt, spoken, byline, role, sound, array_to_string(tags, ','))
                 where run_id = :run and key = :key
                """)
                .param("picture", picture)
                .param("alt", alt)
                .param("run", run)
                .param("key", key)
                .update();
    }

    /** Written down once: who said it, and when; what is taken back is as if never said. */
    boolean settle(
            UUID run, int version, PostKind kind, boolean publish, boolean consented, Instant now, @Nullable UUID by) {
        return jdbc.sql("""
                        update news.moving set kind = :kind, publish = :publish, version = version + 1,
                               consented_at = case when :consented then coalesce(consented_at, cast(:now as timestamptz)) end,
                               consented_by = case when :consented then coalesce(consented_by, cast(:by as uuid)) end
                         where id = :run and version = :version and ended_at is null
                        """)
                        .param("kind", kind.name())
                        .param("publish", publish)
                        .param("consented", consented)
                        .param("now", Timestamp.from(now))
                        .param("by", by, Types.OTHER)
                        .param("run", run)
                        .param("version", version)
                        .update()
                == 1;
    }

    void choose(UUID run, int number, boolean chosen, @Nullable PostKind kind, @Nullable Instant published) {
        jdbc.sql("""
                update news.moving_entry
                   set chosen = :chosen, kind = :kind,
                       published_at = case when day is null then published_at else :published::timestamptz end
                 where run_id = :run and number = :number and outcome is null
                """)
                .param("chosen", chosen)
                .param("kind", kind == null ? null : kind.name())
                .param("published", published == null ? null : Timestamp.from(published), Types.TIMESTAMP)
                .param("run", run)
                .param("number", number)
                .update();
    }

    void done(UUID run, int number, MovedText.Outcome outcome, UUID post) {
        jdbc.sql("""
                update news.moving_entry set outcome = :outcome, post_id = :post, body = '', spoken = ''
                 where run_id = :run and number = :number
                """)
                .param("outcome", outcome.name())
                .param("post", post)
                .param("run", run)
                .param("number", number)
                .update();
    }

    /** Remembers what came and how it stands, also when it had come before. */
    void imported(MovedText text, UUID scope, UUID post, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                insert into news.imported (scope_id, key, post_id, language, came, stood, imported_at, imported_by)
                select :scope, e.key, :post, e.language, e.came, news.stands(:post, e.language), :now, :by
                  from news.moving_entry e where e.run_id = :run and e.number = :number
                on conflict (scope_id, key) do update
                   set came = excluded.came, stood = excluded.stood, imported_at = excluded.imported_at,
                       imported_by = excluded.imported_by
                """)
                .param("scope", scope)
                .param("post", post)
                .param("now", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .param("run", text.run())
                .param("number", text.number())
                .update();
    }

    /** The post that came under this name, or whose own name it is. */
    Optional<UUID> post(UUID scope, UUID association, String key) {
        return jdbc.sql("""
                select post_id from news.imported where scope_id = :scope and key = :key
                union all
                select id from news.post where association_id = :association and 'urn:uuid:' || id = :key
                 limit 1
                """)
                .param("scope", scope)
                .param("association", association)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    void oldAddress(UUID association, String path, UUID post) {
        jdbc.sql("""
                insert into news.old_address (association_id, path, post_id) values (:association, :path, :post)
                on conflict do nothing
                """)
                .param("association", association)
                .param("path", path)
                .param("post", post)
                .update();
    }

    /** Where the text lives that had this address before the move. */
    Optional<String> now(@Nullable UUID association, String path) {
        return jdbc.sql("""
                select case when p.kind = 'PAGE' then '/sidor/' else '/nyheter/' end
                       || (select slug from news.address a where a.post_id = p.id order by number desc limit 1)
                  from news.old_address o join news.post p on p.id = o.post_id
                 where o.path = :path and p.state = 'PUBLISHED' and (:everywhere or o.association_id = :association)
                 limit 1
                """)
                .param("path", path)
                .param("everywhere", association == null)
                .param("association", association, Types.OTHER)
                .query(String.class)
                .optional();
    }

    /** Empties it; what became of its texts stays. */
    void end(UUID run, Instant now) {
        jdbc.sql("delete from news.moving_file where run_id = :run")
                .param("run", run)
                .update();
        jdbc.sql("update news.moving_entry set body = '', spoken = '' where run_id = :run")
                .param("run", run)
                .update();
        jdbc.sql("update news.moving set ended_at = coalesce(ended_at, :now) where id = :run")
                .param("now", Timestamp.from(now))
                .param("run", run)
                .update();
    }

    void remove(UUID run) {
        jdbc.sql("delete from news.moving where id = :run").param("run", run).update();
    }

    private static MovedText text(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var day = row.getString("day");
        var outcome = row.getString("outcome");
        return new MovedText(
                row.getObject("run_id", UUID.class),
                row.getInt("number"),
                row.getString("key"),
                row.getString("translation_of"),
                TextLanguage.of(row.getString("language")),
                new Wording(
                        row.getString("title"),
                        row.getString("lead"),
                        row.getString("body"),
                        row.getString("alt"),
                        row.getString("spoken")),
                row.getString("sound"),
                kind == null ? null : PostKind.valueOf(kind),
                row.getString("byline"),
                row.getString("role"),
                PostStore.strings(row, "tags"),
                row.getString("slug"),
                row.getString("address"),
                row.getString("number_address"),
                row.getString("picture"),
                PostStore.instant(row, "published_at"),
                day == null ? null : MonthDay.parse(day),
                ArchiveEntry.State.valueOf(row.getString("state")),
                row.getBoolean("whole"),
                PostStore.strings(row, "notes").stream()
                        .map(note -> note.split("\u001f", 2))
                        .map(parts -> new ArchiveEntry.Note(ArchiveEntry.Said.valueOf(parts[0]), parts[1]))
                        .toList(),
                row.getBoolean("chosen"),
                outcome == null ? null : MovedText.Outcome.valueOf(outcome),
                row.getObject("here", UUID.class),
                Fate.valueOf(row.getString("fate")));
    }
}
