package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.shared.Ids;

/** Attempts that are counted together get the answers that they would have got one by one. */
@FrameTest
class AttemptsTogetherTests {
    private static final int BATCHES = 12;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private record Attempt(int n, String subject) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_random_history_is_judged_alike(long seed) {
        var random = new Random(seed);
        var alone = "alone-" + Ids.next();
        var together = "together-" + Ids.next();
        var now = Instant.parse("2025-03-12T09:00:00Z");
        var refused = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            now = now.plusSeconds(random.nextInt(40));
            var attempts = new ArrayList<Attempt>();
            for (int n = 0; n < 1 + random.nextInt(8); n++) {
                attempts.add(new Attempt(n, "0" + random.nextInt(3)));
            }
            var waits = together(together, attempts, now);
            assertThat(waits).as("seed %d, batch %d: %s", seed, batch, attempts).isEqualTo(alone(alone, attempts, now));
            refused += waits.stream().mapToInt(wait -> wait > 0 ? 1 : 0).sum();
        }
        assertThat(refused).as("some had to wait").isPositive();
    }

    private List<Integer> alone(String kind, List<Attempt> attempts, Instant now) {
        return attempts.stream()
                .map(attempt -> transaction.execute(status -> jdbc.sql(
                                "select access.attempt(:kind, decode(:subject, 'hex'), :now, '{3,5}', '{30,120}')")
                        .param("kind", kind)
                        .param("subject", attempt.subject())
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single()))
                .toList();
    }

    private List<Integer> together(String kind, List<Attempt> attempts, Instant now) {
        var rows = attempts.stream()
                .map(attempt -> """
                        {"n": %d, "kind": "%s", "subject": "%s", "most": [3, 5], "seconds": [30, 120]}""".formatted(attempt.n(), kind, attempt.subject()))
                .toList();
        return transaction.execute(
                status -> jdbc.sql("select wait from access.attempts(:attempts::jsonb, :now) order by n")
                        .param("attempts", rows.toString())
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .list());
    }
}
