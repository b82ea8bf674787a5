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

/**
 * All sentences of all modules, read once from {@code words/<module>_<language>.properties}. Easy Swedish is the Swedish
 * sentences with those of {@code words/<module>_sv_easy.properties} laid over them.
 */
@Component
public class Wordbook {
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    public Wordbook() {
        words.put(Language.SV, new Words(Language.SV, read("sv")));
        words.put(Language.EN, new Words(Language.EN, read("en")));
        words.put(Language.EASY, new Words(Language.EASY, read("sv", "sv_easy")));
    }

    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Map<String, String> read(String... layers) {
        var sentences = new HashMap<String, String>();
        try {
            for (var layer : layers) {
                sentences.putAll(layer(layer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(sentences);
    }

    private static Map<String, String> layer(String name) throws IOException {
        var sentences = new HashMap<String, String>();
        var files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:words/*_" + name + ".properties");
        for (var file : files) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.forEach((key, value) -> sentences.put((String) key, (String) value));
        }
        return sentences;
    }
}
