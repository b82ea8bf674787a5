package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said on screens stands in message files, complete in both languages. */
class WordsTests {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Pattern USED = Pattern.compile("\\b(?:frame|words)\\.t\\(\"([a-z][a-zA-Z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("\\b(?:frame|words)\\.n\\(\"([a-z][a-zA-Z0-9_.-]+)\"\\s*,");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    @Test
    void every_sentence_exists_in_both_languages() throws IOException {
        assertThat(sentences("en").keySet()).isEqualTo(sentences("sv").keySet());
    }

    @Test
    void the_same_gaps_are_filled_in_both_languages() throws IOException {
        var english = sentences("en");
        sentences("sv")
                .forEach((key, swedish) ->
                        assertThat(gaps(english.getOrDefault(key, ""))).as(key).isEqualTo(gaps(swedish)));
    }

    @Test
    void keys_begin_with_the_name_of_their_module() throws IOException {
        try (var files = Files.list(WORDS)) {
            for (var file : files.toList()) {
                var module = file.getFileName().toString().replaceAll("_.*", "");
                assertThat(load(file).stringPropertyNames()).allMatch(key -> key.startsWith(module + "."));
            }
        }
    }

    @Test
    void every_sentence_that_is_asked_for_exists() throws IOException {
        var known = new TreeSet<>(sentences("sv").keySet());
        known.addAll(sentences("sv_easy").keySet()); // and those that only pages in easy Swedish say
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(WordsTests::mayAskForWords).toList()) {
                var text = Files.readString(file);
                USED.matcher(text)
                        .results()
                        .map(hit -> hit.group(1))
                        .filter(key -> !known.contains(key))
                        .forEach(missing::add);
                COUNTED.matcher(text)
                        .results()
                        .flatMap(hit -> java.util.stream.Stream.of(hit.group(1) + ".one", hit.group(1) + ".many"))
                        .filter(key -> !known.contains(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean mayAskForWords(Path file) {
        return file.toString().endsWith(".jte") || file.toString().endsWith(".java");
    }

    private static TreeMap<String, String> sentences(String language) throws IOException {
        var sentences = new TreeMap<String, String>();
        try (var files = Files.list(WORDS)) {
            for (var file : files.filter(f -> f.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                load(file).forEach((key, value) -> sentences.put((String) key, (String) value));
            }
        }
        return sentences;
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(hit -> hit.group()).collect(Collectors.toSet());
    }
}
