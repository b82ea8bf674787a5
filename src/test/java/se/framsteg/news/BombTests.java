package se.framsteg.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Files that are small to send and enormous to open. */
class BombTests {
    @Test
    void a_process_with_little_memory_refuses_a_bomb_of_every_kind_and_lives()
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BombsInASmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);

        var answers = said.lines()
                .map(line -> line.split(": ", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(answers)
                .as(said)
                .hasSize(30)
                .containsEntry("texts of a workbook", "shared.table.too-big-inside")
                .containsEntry("a picture that is just small enough", "picture 2560")
                .containsEntry("a picture of pixels", "TOO_MANY_PIXELS");
    }
}
