package se.framsteg.site.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.site.finding.Compounds;
import se.framsteg.site.finding.Latin;
import se.framsteg.site.finding.Tokens;

/** Keeps what can be found in step with what is public. */
@Service
public class SearchIndex {
    private static final int AT_ONCE = 200;

    private final NamedParameterJdbcTemplate jdbc;
    private final Sources sources;
    private final Lexicon lexicon;

    SearchIndex(NamedParameterJdbcTemplate jdbc, Sources sources, Lexicon lexicon) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.lexicon = lexicon;
    }

    /** Whether anything is old. */
    @Transactional(readOnly = true)
    public boolean behind() {
        var rules = lexicon.rules();
        return !sources.stale(rules, 1).isEmpty() || sources.gone(rules) > 0;
    }

    /** Reads some of what is old anew, and forgets what is gone; gives how many things that was. */
    @Transactional
    public int catchUp() {
        var rules = lexicon.rules();
        var stale = sources.stale(rules, AT_ONCE);
        if (!stale.isEmpty()) {
            write(stale, rules);
        }
        return stale.size() + sources.forgetGone(rules);
    }

    /** This one has just changed: what readers find changes in the same transaction. */
    @Transactional
    public void refresh(UUID id) {
        forget(id);
        write(List.of(id), lexicon.rules());
    }

    @Transactional
    public void forget(UUID id) {
        jdbc.update("delete from site.search_entry where id = :id", new MapSqlParameterSource("id", id));
    }

    private void write(Collection<UUID> ids, String rules) {
        var found = sources.of(ids, rules);
        var words = new LinkedHashSet<String>();
        found.stream().filter(one -> !one.language().equals("en")).forEach(one -> words.addAll(all(one)));
        var compounds = lexicon.learn(words);
        jdbc.batchUpdate("""
                insert into site.search_entry as e (kind, id, language, readers, sites, path, title, lead, body, starts_at,
                       ends_at, changed_at, source, head, words)
                values (:kind, :id, :language, :readers, :sites, :path, :title, :lead, :body, :starts, :ends, :changed, :source,
                        setweight(site.stems(cast(:config as regconfig), :titleWords), 'A')
                        || setweight(site.stems('swedish', :titleParts), 'B')
                        || setweight(site.stems(cast(:config as regconfig), :leadWords), 'C'),
                        site.stems(cast(:config as regconfig), :words) || site.stems('swedish', :parts))
                on conflict (kind, id, language) do update
                   set readers = excluded.readers, sites = excluded.sites, path = excluded.path, title = excluded.title,
                       lead = excluded.lead, body = excluded.body, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                       changed_at = excluded.changed_at, source = excluded.source, head = excluded.head, words = excluded.words
                """, found.stream().map(one -> row(one, compounds)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Findable one, Compounds compounds) {
        var english = one.language().equals("en");
        var title = Tokens.of(one.title());
        var lead = Tokens.of(one.lead());
        var rest = all(one);
        return new MapSqlParameterSource()
                .addValue("kind", one.kind().name())
                .addValue("id", one.id())
                .addValue("language", one.language())
                .addValue("readers", one.readers().toArray(String[]::new))
                .addValue("sites", one.sites().toArray(UUID[]::new))
                .addValue("path", one.path())
                .addValue("title", one.title())
                .addValue("lead", one.lead())
                .addValue("body", one.body())
                .addValue("starts", one.startsAt())
                .addValue("ends", one.endsAt())
                .addValue("changed", one.changedAt())
                .addValue("source", one.source())
                .addValue("config", english ? "english" : "swedish")
                .addValue("titleWords", english ? String.join(" ", title) : bent(title))
                .addValue("titleParts", english ? "" : parts(title, compounds))
                .addValue("leadWords", english ? String.join(" ", lead) : bent(lead))
                .addValue("words", english ? String.join(" ", rest) : bent(rest))
                // a title may be Swedish although the text is English: a training's name is
                .addValue("parts", english ? bent(title) : parts(rest, compounds));
    }

    private static List<String> all(Findable one) {
        var all = new ArrayList<>(Tokens.of(one.title()));
        all.addAll(Tokens.of(one.lead()));
        all.addAll(Tokens.of(one.body()));
        return all;
    }

    private static String parts(List<String> words, Compounds compounds) {
        return words.stream()
                .distinct()
                .flatMap(word -> compounds.parts(word).stream())
                .distinct()
                .flatMap(SearchIndex::beside)
                .collect(Collectors.joining(" "));
    }

    /** The words, and beside those that Latin bends a form that singular and plural share. */
    private static String bent(List<String> words) {
        return words.stream().flatMap(SearchIndex::beside).collect(Collectors.joining(" "));
    }

    private static Stream<String> beside(String word) {
        return Stream.concat(Stream.of(word), Latin.beside(word).stream());
    }
}
