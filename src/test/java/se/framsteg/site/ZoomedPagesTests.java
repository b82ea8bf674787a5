package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.KeyboardWalk;
import se.framsteg.Reflow;

/** Every public page at 1280 by 1024 and 400 per cent: a column of 320 by 256, by keyboard, with the reader's own spacing. */
@BrowserTest
@Import(EveryPublicPage.class)
class ZoomedPagesTests {
    private static final Set<String> ENGLISH = Set.of(
            "start, en", "calendar, en", "date, full, en", "post with a picture, en", "own booking, en", "sign-in, en");

    @LocalServerPort
    int port;

    @Autowired
    EveryPublicPage pages;

    @Test
    void nothing_is_lost_at_four_hundred_per_cent_and_the_keyboard_reaches_all() {
        var soft = new SoftAssertions();
        try (var visitor = Browser.get().zoomed(4)) {
            var page = visitor.newPage();
            // English is shorter than Swedish and has the same templates; these have the longest words
            for (var sample : pages.all().stream()
                    .filter(one -> !one.name().endsWith(", en") || ENGLISH.contains(one.name()))
                    .toList()) {
                page.navigate("http://localhost:" + port + sample.path());
                soft.check(() -> Reflow.losesNothing(page));
                soft.check(() -> Reflow.losesNothingWithMoreAir(page));
                if (!sample.name().endsWith(", en") && !sample.name().endsWith(", easy")) {
                    soft.check(() -> KeyboardWalk.through(page));
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void what_is_cut_or_lies_outside_is_told() {
        told("<div style='width:600px'>bred</div>", "scrolls sideways");
        told(
                "<p style='height:1em;line-height:1;width:90px;overflow:hidden'>ett två tre fyra fem sex sju åtta nio tio elva tolv</p>",
                "is cut");
        told("<p style='position:fixed;left:-200px'>utanför</p>", "lies outside");
    }

    @Test
    void a_box_that_holds_its_words_only_without_more_air_is_told() {
        try (var visitor = Browser.get().zoomed(4)) {
            var page = visitor.newPage();
            page.setContent(
                    "<!doctype html><p style='height:20px;width:max-content;font-size:14px;line-height:20px;overflow:hidden'>"
                            + "ord som precis får plats</p>");
            // as wide as these words are in whatever font the machine has
            page.evaluate(
                    "(p => p.style.width = Math.ceil(p.getBoundingClientRect().width) + 'px')(document.querySelector('p'))");
            Reflow.losesNothing(page);
            assertThatThrownBy(() -> Reflow.losesNothingWithMoreAir(page)).hasMessageContaining("is cut");
            assertThat(page.viewportSize().height).isEqualTo(256);
        }
    }

    private static void told(String body, String sentence) {
        try (var visitor = Browser.get().zoomed(4)) {
            var page = visitor.newPage();
            page.setContent("<!doctype html>" + body);
            assertThatThrownBy(() -> Reflow.losesNothing(page)).hasMessageContaining(sentence);
        }
    }
}
