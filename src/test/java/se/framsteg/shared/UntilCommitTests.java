package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answers are kept until anything is committed, and never longer. */
class UntilCommitTests {
    private final PublicPages pages = new PublicPages();
    private final UntilCommit<String, Integer> kept = new UntilCommit<>(pages);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void an_answer_is_asked_for_once_until_something_is_committed() {
        assertThat(kept.get("a", this::ask)).isEqualTo(1);
        assertThat(kept.get("a", this::ask)).isEqualTo(1);

        pages.contentChanged();

        assertThat(kept.get("a", this::ask)).isEqualTo(2);
    }

    @Test
    void an_answer_that_was_under_way_when_something_was_committed_is_not_kept_for_those_who_come_after() {
        kept.get("a", key -> {
            pages.contentChanged();
            return ask(key);
        });

        assertThat(kept.get("a", this::ask)).isEqualTo(2);
    }

    @Test
    void nothing_is_kept_while_we_do_not_know_what_others_commit() {
        pages.trust(false);

        assertThat(kept.get("a", this::ask)).isEqualTo(1);
        assertThat(kept.get("a", this::ask)).isEqualTo(2);
    }

    @Test
    void those_who_come_at_once_wait_for_the_first() throws Exception {
        var start = new CountDownLatch(1);
        try (var visitors = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 8; i++) {
                answers.add(visitors.submit(() -> {
                    start.await();
                    return kept.get("a", this::ask);
                }));
            }
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(asked).hasValue(1);
    }

    private int ask(String key) {
        return asked.incrementAndGet();
    }
}
