package se.framsteg.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All sentences of all modules, read once from {@code words/<module>_<language>.properties}. */
@Component
public class Wordbook {
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    public Wordbook() {
        for (var language : Language.values()) {
            words.put(language, new Words(language, read(language)));
        }
    }

    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Map<String, String> read(Language language) {
        var sentences = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:words/*_" + language.tag() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> sentences.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(sentences);
    }
}
