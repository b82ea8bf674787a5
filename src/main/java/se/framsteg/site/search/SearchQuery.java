package se.framsteg.site.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.site.finding.Compounds;
import se.framsteg.site.finding.Marked;
import se.framsteg.site.finding.Spelling;
import se.framsteg.site.finding.Tokens;
import se.framsteg.site.index.EntryKind;
import se.framsteg.site.index.Lexicon;

/** Finds what was asked for: one statement, and two more when little was found and something else may have been meant. */
@Repository
class SearchQuery {
    private static final int LITTLE = 3;

    /**
     * The hits are counted and ranked from narrow rows; only those on the page bring their texts, and are asked once more
     * whether they are public this very moment. Title before lead before body; coming dates first, the nearest of them most;
     * what is new before what is old. Age is counted in floats: exp of PostgreSQL's exact numbers takes longer than ranking.
     */
    private static final String HITS = """
            with asked as materialized (select site.asked('swedish', :swedish) || site.asked('english', :english) as q),
            hit as materialized (
                select e.kind, e.id, e.language, e.starts_at,
                       (0.05 + ts_rank('{0.05, 0.2, 0.4, 1.0}', e.head, a.q))
                       * case when e.kind = 'DATE' and e.ends_at >= :now
                                   then 1.5 + 1 / (1 + greatest(0, extract(epoch from e.starts_at - :now)::float8) / 2592000)
                              when e.kind = 'DATE' then 0.3
                              when e.kind = 'POST'
                                   then 0.6 + 0.6 * exp(-greatest(0, extract(epoch from :now - e.starts_at)::float8) / 34560000)
                              else 1 end as score
                  from asked a
                  join site.search_entry e on e.words @@ a.q
                 where :reader = any (e.readers) and (cast(:site as uuid) is null or :site = any (e.sites))),
            counted as (select coalesce(string_agg(kind || ':' || n, ','), '') as counts
                          from (select kind, count(*) as n from hit group by kind) k),
            page as (select * from hit where cast(:kind as text) is null or kind = :kind
                      order by score desc, starts_at desc nulls last, id limit :size offset :offset),
            shown as (
                select p.score, p.id, e.kind, e.language, e.path, e.title, e.lead, left(e.body, 20000) as body,
                       coalesce(d.starts_at, e.starts_at) as starts_at, coalesce(d.ends_at, e.ends_at) as ends_at,
                       coalesce(d.town, '') as town, coalesce(d.mode, '') as mode,
                       coalesce(d.status = 'CANCELLED', false) as cancelled
                  from page p
                  join site.search_entry e on e.kind = p.kind and e.id = p.id and e.language = p.language
                  left join course.published_date d on e.kind = 'DATE' and d.id = e.id
                 where case e.kind
                           when 'DATE' then d.status <> 'DRAFT' and exists (select from project.published_project v
                                                                             where v.id = d.project_id and v.published)
                           when 'PROGRAMME' then exists (select from course.published_programme g
                                                           join project.published_project v on v.id = g.project_id
                                                          where g.id = e.id and v.published)
                           when 'PROJECT' then exists (select from project.published_project v where v.id = e.id and v.published)
                           else exists (select from news.published_post n where n.id = e.id) end)
            select c.counts, tsvector_to_array(to_tsvector('swedish', :said) || to_tsvector('english', :said)) as stems, s.*
              from counted c left join shown s on true
             order by s.score desc, s.starts_at desc nulls last, s.id
            """;

    private final JdbcClient jdbc;
    private final Lexicon lexicon;
    private final BusinessClock clock;

    SearchQuery(JdbcClient jdbc, Lexicon lexicon, BusinessClock clock) {
        this.jdbc = jdbc;
        this.lexicon = lexicon;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SearchPage search(Question question) {
        if (question.words().isEmpty()) {
            return SearchPage.of(question, Found.NOTHING);
        }
        var compounds = lexicon.compounds();
        var found = find(question, compounds);
        if (found.total() >= LITTLE) {
            return SearchPage.of(question, found);
        }
        var meant = meant(question);
        if (meant == null) {
            return SearchPage.of(question, found);
        }
        var other = find(question.saying(meant), compounds);
        return new SearchPage(question, found, other.total() == 0 ? null : meant, other);
    }

    private Found find(Question question, Compounds compounds) {
        var hits = new ArrayList<Hit>();
        var counts = new EnumMap<EntryKind, Integer>(EntryKind.class);
        jdbc.sql(HITS).params(parameters(question, compounds)).query(row -> {
            if (hits.isEmpty()) {
                count(row.getString("counts"), counts);
            }
            if (row.getString("kind") != null) {
                hits.add(hit(row, compounds));
            }
        });
        return new Found(List.copyOf(hits), Map.copyOf(counts));
    }

    private Map<String, @Nullable Object> parameters(Question question, Compounds compounds) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("swedish", question.swedish(compounds));
        parameters.put("english", question.english());
        parameters.put("said", question.said(compounds));
        parameters.put("now", Timestamp.from(clock.now()));
        parameters.put("reader", reader(question.reader()));
        parameters.put("site", question.site());
        parameters.put("kind", question.kind() == null ? null : question.kind().name());
        parameters.put("size", Question.SIZE);
        parameters.put("offset", (question.page() - 1) * Question.SIZE);
        return parameters;
    }

    private static String reader(Language language) {
        return switch (language) {
            case SV -> "sv";
            case EN -> "en";
            case EASY -> "easy";
        };
    }

    private static void count(String counts, Map<EntryKind, Integer> into) {
        for (var one : counts.isEmpty() ? new String[0] : counts.split(",")) {
            var parts = one.split(":");
            into.put(EntryKind.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
    }

    private static Hit hit(ResultSet row, Compounds compounds) throws SQLException {
        var stems = Arrays.asList((String[]) row.getArray("stems").getArray());
        var lead = row.getString("lead");
        var said = Marked.around(lead, stems, compounds);
        var body = said.any() ? said : Marked.around(row.getString("body"), stems, compounds);
        return new Hit(
                EntryKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getString("path"),
                Marked.of(row.getString("title"), stems, compounds),
                body.any() || lead.isBlank() ? body : said,
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("mode").equals("DIGITAL") ? "DIGITAL" : row.getString("town"),
                row.getBoolean("cancelled"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The question with each word that nobody has written here changed to the one that looks most like it. */
    private @Nullable String meant(Question question) {
        var alike = new HashMap<String, List<String>>();
        jdbc.sql("""
                select t.word as typed, w.word
                  from unnest(:words, :folded) as t(word, folded)
                 cross join lateral (select w.word, public.similarity(w.folded, t.folded) as near from site.search_word w
                                      where w.folded operator(public.%) t.folded or w.word = t.word
                                      order by w.word = t.word desc, near desc, w.word limit 12) w
                """)
                .param("words", question.words().toArray(String[]::new))
                .param("folded", question.words().stream().map(Tokens::folded).toArray(String[]::new))
                .query(row -> {
                    alike.computeIfAbsent(row.getString("typed"), typed -> new ArrayList<>())
                            .add(row.getString("word"));
                });
        var said = String.join(
                " ",
                question.words().stream()
                        .map(word -> {
                            var near = Objects.requireNonNullElse(alike.get(word), List.<String>of());
                            return near.contains(word)
                                    ? word
                                    : Spelling.meant(word, near).orElse(word);
                        })
                        .toList());
        return said.equals(String.join(" ", question.words())) ? null : said;
    }
}
