package se.framsteg.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A file of the demonstration, below {@code resources/demo}. */
record DemoFile(String name) {
    String text() {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return text().lines().filter(line -> !line.isBlank()).toList();
    }

    List<String> words() {
        return List.of(text().strip().split("\\s+"));
    }
}
