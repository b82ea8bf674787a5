package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.TestPostgres;
import se.framsteg.shared.TooMany;
import tools.jackson.databind.json.JsonMapper;

class LimitsTests {
    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private static TransactionTemplate transaction;
    private static Limits limits;

    private final String subject = UUID.randomUUID() + "@kommunen.example";

    @BeforeAll
    static void open() {
        var source = TestPostgres.fresh().app();
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        limits = new Limits(JdbcClient.create(source), JsonMapper.builder().build());
    }

    @Test
    void the_sixth_attempt_within_fifteen_minutes_waits_until_the_first_is_old() {
        for (int i = 0; i < 5; i++) {
            count(subject, NOON.plusSeconds(60 * i));
        }

        assertThatThrownBy(() -> count(subject, NOON.plusSeconds(300)))
                .isInstanceOfSatisfying(
                        TooMany.class,
                        tooMany -> assertThat(tooMany.retryAfter()).isEqualTo(Duration.ofMinutes(10)));
        assertThatCode(() -> count(subject, NOON.plusSeconds(901))).doesNotThrowAnyException();
    }

    @Test
    void ten_in_a_day_are_the_most_however_slowly_they_come() {
        for (int i = 0; i < 10; i++) {
            count(subject, NOON.plus(Duration.ofHours(i)));
        }

        assertThatThrownBy(() -> count(subject, NOON.plus(Duration.ofHours(11))))
                .isInstanceOf(TooMany.class);
        assertThatCode(() -> count(subject, NOON.plus(Duration.ofHours(24)).plusSeconds(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_link_that_differs_in_case_only_is_another_subject() {
        for (int i = 0; i < 5; i++) {
            count(subject + "Aa", NOON);
        }

        assertThatThrownBy(() -> count(subject + "Aa", NOON)).isInstanceOf(TooMany.class);
        assertThatCode(() -> count(subject + "aA", NOON)).doesNotThrowAnyException();
    }

    @Test
    void of_forty_at_once_five_get_through() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                count(subject, NOON);
                return true;
            } catch (TooMany e) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(_ -> attempt).toList());

            assertThat(answers).filteredOn(answer -> answer.resultNow()).hasSize(5);
        }
    }

    @Test
    void who_gets_it_right_starts_afresh_and_what_is_old_is_forgotten() {
        for (int i = 0; i < 5; i++) {
            count(subject, NOON);
        }
        transaction.executeWithoutResult(_ -> limits.forget(Limit.SIGN_IN, subject));

        assertThatCode(() -> count(subject, NOON)).doesNotThrowAnyException();
        int forgotten = transaction.execute(_ -> limits.forgetOld(NOON.plus(Duration.ofDays(3))));
        assertThat(forgotten).isPositive();
    }

    @Test
    void a_network_of_the_new_kind_is_its_first_half() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2::9"));
        assertThat(Network.of("2001:db8:1:3::9")).isNotEqualTo(Network.of("2001:db8:1:2::9"));
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private static void count(String subject, Instant now) {
        transaction.executeWithoutResult(_ -> limits.count(Limit.SIGN_IN, subject, now));
    }
}
