package se.framsteg.site.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Reads the list of frequent parts that comes with the program, {@code site/word-parts.txt}. */
public final class WordParts {
    private WordParts() {}

    /** The list alone, before anything has been learned. */
    public static Compounds listed() {
        var whole = new HashSet<String>();
        var joints = new HashMap<String, String>();
        var never = new HashSet<String>();
        for (var line : text().lines().toList()) {
            var said = line.replaceAll("#.*", "").strip();
            for (var word : said.isEmpty() ? new String[0] : said.split("\\s+")) {
                var equals = word.indexOf('=');
                if (word.startsWith("!")) {
                    never.add(word.substring(1));
                } else if (equals > 0) {
                    joints.put(word.substring(0, equals), word.substring(equals + 1));
                } else {
                    whole.add(word);
                }
            }
        }
        return new Compounds(Set.copyOf(whole), joints, Set.of(), Set.copyOf(never));
    }

    private static String text() {
        try {
            return new ClassPathResource("site/word-parts.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
