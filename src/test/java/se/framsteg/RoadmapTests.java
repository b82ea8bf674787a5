package se.framsteg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The roadmap says truthfully what holds: each row that holds names a test that exists. */
class RoadmapTests {
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+) \\| [^|]+ \\| (holds|partly|no) \\| (?:`?(\\w+)\\.(\\w+)`?)?[^|]*\\|");

    @Test
    void every_feature_has_a_row() throws IOException {
        assertThat(rows().map(row -> Integer.parseInt(row.group(1))))
                .hasSize(126)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_row_that_holds_names_a_test_that_shows_it() throws IOException {
        var missing = rows().filter(row -> row.group(2).equals("holds"))
                .filter(row -> row.group(3) == null || !testExists(row.group(3), row.group(4)))
                .map(row -> row.group())
                .toList();
        assertThat(missing).isEmpty();
    }

    private static java.util.stream.Stream<java.util.regex.MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/roadmap.md"))).results();
    }

    private static boolean testExists(String type, String method) {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            List<Path> found = files.filter(f -> f.endsWith(type + ".java")).toList();
            return !found.isEmpty() && Files.readString(found.getFirst()).contains("void " + method + "(");
        } catch (IOException e) {
            return false;
        }
    }
}
