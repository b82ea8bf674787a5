package se.framsteg.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** Search asks the same number of statements however much there is to find; how long it takes is for ./bench. */
@FrameTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyPostsTests {
    private static final int POSTS = 1_000 * Integer.parseInt(System.getenv().getOrDefault("FRAMSTEG_TEST_SCALE", "1"));
    private static final UUID SITE = Ids.next();

    @Autowired
    SearchQuery query;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    /** Entries of posts with some two hundred words each, of which a few are rare and some stand in every one. */
    @BeforeAll
    void many_posts() {
        acting.as(
                new Actor.Job("test"),
                "test",
                () -> transaction.<Integer>execute(status ->
                        jdbc.sql("""
                insert into site.search_entry (kind, id, language, readers, sites, path, title, lead, body, starts_at, changed_at,
                       head, words, source)
                select 'POST', uuidv7(), 'sv', '{sv,en,easy}', array[cast(:site as uuid)], '/nyheter/gjord-' || n, title, lead, body,
                       timestamptz '2025-03-01' - n * interval '7 hours', timestamptz '2025-03-01',
                       setweight(site.stems('swedish', title), 'A') || setweight(site.stems('swedish', lead), 'C'),
                       site.stems('swedish', title || ' ' || lead || ' ' || body), 'test'
                  from (select n, 'Gjord nyhet om ' || w[1 + n % 40] || ' nummer ' || n as title,
                               'Samverkan kring ' || w[1 + n % 37] as lead,
                               (select string_agg(w[1 + (n * 7 + k * k * 13) % 40] || case when k % 9 = 0 then ' ord' || (n * k) % 5000 else '' end, ' ')
                                  from generate_series(1, 180) k) as body
                          from generate_series(1, :posts) n,
                               (select string_to_array('arbete insats möte deltagare kommun region handledning stöd tillit metod jobb skola praktik hälsa vård samtal projekt ledare grupp plan steg kurs dag resultat effekt forskning rapport unga vuxna kvinnor män språk mål väg nätverk chef team forum kunskap lärande', ' ') as w) w) made
                """).param("site", SITE).param("posts", POSTS).update()));
    }

    private SearchPage ask(String text) {
        return acting.as(
                new Actor.Visitor(), "test", () -> query.search(new Question(text, Language.SV, SITE, null, 1)));
    }

    @Test
    void a_question_takes_one_statement_and_a_misspelt_one_three() {
        ask("handledning");
        assertThat(statements("handledning")).isEqualTo(1L);
        assertThat(statements("handledning insats")).isEqualTo(1L);
        assertThat(statements("handledning insats ord77")).as("little is found").isLessThanOrEqualTo(3L);
        assertThat(statements("samverkansprojektmöten")).isBetween(1L, 3L);
        assertThat(statements("finnsinte zzz")).isLessThanOrEqualTo(3L);
    }

    private long statements(String text) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var lines = new ListAppender<ILoggingEvent>();
        var before = logger.getLevel();
        lines.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(lines);
        try {
            ask(text);
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
        return lines.list.stream()
                .filter(line -> line.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
