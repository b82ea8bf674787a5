package se.framsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.framsteg.news.PictureFacts;

/** The demonstration's pictures: enough, different, and described. */
class DemoPicturesTests {
    @Test
    void there_are_some_twenty_and_no_two_look_alike() {
        var seen = new HashSet<Integer>();
        DemoScenes.ALL.values().forEach(scene -> {
            var sheet = scene.draw().get().finished();
            int hash = 1;
            for (int y = 20; y < 720; y += 40) {
                for (int x = 20; x < 1280; x += 40) {
                    hash = 31 * hash + sheet.getRGB(x, y);
                }
            }
            seen.add(hash);
        });
        assertThat(seen).hasSizeGreaterThanOrEqualTo(20).hasSameSizeAs(DemoScenes.ALL.keySet());
    }

    @Test
    void each_says_what_it_shows_in_both_languages_in_a_sentence_of_its_own() {
        DemoScenes.ALL.forEach((key, scene) -> {
            assertThat(PictureFacts.showing(scene.altSv(), scene.altEn(), "")
                            .judged()
                            .any())
                    .as(key)
                    .isFalse();
            assertThat(List.of(scene.altSv(), scene.altEn()))
                    .as(key)
                    .allSatisfy(alt -> assertThat(alt)
                            .endsWith(".")
                            .hasSizeBetween(30, 160)
                            .doesNotStartWithIgnoringCase("bild")
                            .doesNotStartWithIgnoringCase("picture"));
        });
        assertThat(DemoScenes.ALL.values().stream().map(DemoScenes.Scene::altSv).distinct())
                .hasSameSizeAs(DemoScenes.ALL.keySet());
    }
}
