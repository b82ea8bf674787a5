package se.framsteg.news.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.framsteg.shared.FieldError;

class IssueFormTests {
    private static final Instant NOW = Instant.parse("2025-03-12T09:00:00Z");

    @Test
    void a_choice_without_a_value_is_no_choice_and_asks_for_one() {
        var post = UUID.randomUUID();

        assertThat(form(Arrays.asList(null, post, null), "send").ticked()).containsExactly(post);
        for (var chosen : Arrays.<List<UUID>>asList(null, List.of(), Arrays.asList((UUID) null))) {
            assertThat(form(chosen, "send").ticked()).isEmpty();
            assertThat(form(chosen, "send").judged(NOW).all())
                    .extracting(FieldError::key)
                    .containsExactly("news.issue.error.chosen");
            assertThat(form(chosen, "save").judged(NOW).any()).isFalse();
        }
    }

    @Test
    void a_day_that_does_not_exist_is_asked_for_again() {
        for (var day : Arrays.asList("2025-02-31", "", null, "-999999999-01-01", "+1000000000-01-01", "i morgon")) {
            var form = new IssueForm("Nytt", "", "", "", List.of(UUID.randomUUID()), 0, "schedule", day, "08:00");
            assertThat(form.judged(NOW).any()).as(day).isTrue();
        }
    }

    private static IssueForm form(@Nullable List<UUID> chosen, String what) {
        return new IssueForm("Nytt", "", "", "", chosen, 0, what, "2025-03-20", "08:00");
    }
}
