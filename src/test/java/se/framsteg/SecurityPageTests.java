package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about security says of each requirement of ASVS 5, levels 1 and 2, how it stands here, and names tests that exist. */
class SecurityPageTests {
    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path NUMBERS = Path.of("src/test/resources/asvs-5-level-2.txt");
    private static final Set<String> STATES = Set.of("holds", "partly", "no", "not applicable");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\|\\s*\\d+\\.\\d+\\.\\d+\\s*\\|");
    private static final Pattern TEST = Pattern.compile("\\b([A-Z]\\w+Tests)\\.(\\w+)");

    @Test
    void every_requirement_of_the_two_levels_has_one_row() throws IOException {
        assertThat(rows().map(row -> row.group(1)))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(NUMBERS));
    }

    @Test
    void every_row_has_its_four_columns_and_one_of_four_states() throws IOException {
        assertThat(NUMBERED.matcher(Files.readString(PAGE)).results()).hasSize((int) rows().count());
        assertThat(rows().filter(row -> !STATES.contains(row.group(3))).map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void what_holds_is_shown_by_a_test_or_says_that_it_was_only_read() throws IOException {
        assertThat(rows().filter(row -> row.group(3).equals("holds"))
                        .filter(row -> !TEST.matcher(row.group(4)).find()
                                && !row.group(4).contains("read, no test"))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void each_test_that_is_named_exists() throws IOException {
        var named = TEST.matcher(Files.readString(PAGE)).results().toList();
        assertThat(named).isNotEmpty();
        assertThat(named.stream()
                        .filter(test -> !exists(test.group(1), test.group(2)))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void what_does_not_hold_is_told_at_the_end() throws IOException {
        var end = Files.readString(PAGE).split("## What does not hold yet", 2);
        assertThat(end).hasSize(2);
        assertThat(rows().filter(
                                row -> row.group(3).equals("no") || row.group(3).equals("partly"))
                        .map(row -> row.group(1))
                        .filter(number -> !Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d.]\\d)")
                                .matcher(end[1])
                                .find()))
                .isEmpty();
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results();
    }

    private static boolean exists(String type, String method) {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            List<Path> found = files.filter(f -> f.endsWith(type + ".java")).toList();
            return !found.isEmpty() && Files.readString(found.getFirst()).contains("void " + method + "(");
        } catch (IOException e) {
            return false;
        }
    }
}
