package se.framsteg.site.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.site.finding.Compounds;
import se.framsteg.site.finding.Tokens;
import se.framsteg.site.finding.WordParts;

/** The words of the site: what compounds are cut by, and what spelling is compared with. */
@Component
public class Lexicon {
    private static final long KEPT = Duration.ofMinutes(5).toNanos();

    /** Rises when the rules of cutting or stemming change, so that everything is read anew. */
    private static final String RULES = "2";

    private final JdbcClient jdbc;
    private final Compounds listed = WordParts.listed();
    private volatile Known known = new Known(listed, System.nanoTime() - KEPT);

    private record Known(Compounds compounds, long since) {}

    Lexicon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rules as they are now; read from the database every few minutes, since it grows slowly. */
    @Transactional(readOnly = true)
    public Compounds compounds() {
        var now = known;
        return System.nanoTime() - now.since() < KEPT ? now.compounds() : read();
    }

    private Compounds read() {
        var words = jdbc.sql("select word from site.search_word")
                .query(String.class)
                .list();
        var compounds = listed.with(words.stream().map(Objects::requireNonNull).toList());
        known = new Known(compounds, System.nanoTime());
        return compounds;
    }

    /** Learns the words of texts that are about to be found, and gives the rules with them. */
    Compounds learn(Collection<String> words) {
        var before = compounds();
        var learned = new TreeSet<>(words.stream().filter(Compounds::learnable).toList());
        if (learned.isEmpty()) {
            return before;
        }
        // in order, so that two who learn the same words at once wait for each other and do not lock each other out
        var sorted = List.copyOf(learned);
        jdbc.sql("""
                insert into site.search_word (word, folded)
                select word, folded from unnest(:words, :folded) as w(word, folded) order by word
                on conflict do nothing
                """)
                .param("words", sorted.toArray(String[]::new))
                .param("folded", sorted.stream().map(Tokens::folded).toArray(String[]::new))
                .update();
        var after = before.with(sorted);
        known = new Known(after, known.since());
        return after;
    }

    /** Takes away words that nothing to be found holds any more. */
    @Transactional
    public int forget() {
        var gone = jdbc.sql("""
                delete from site.search_word w
                 where not exists (select from site.search_entry e
                                    where e.words @@ site.asked('swedish', w.word) or e.words @@ site.asked('english', w.word))
                """).update();
        known = new Known(known.compounds(), System.nanoTime() - KEPT);
        return gone;
    }

    /** Changes when what has been learned has grown by about half: then everything is cut anew. */
    String rules() {
        var size = Math.max(1, compounds().learned().size());
        return RULES + "." + (int) (Math.log(size) / Math.log(1.5));
    }
}
