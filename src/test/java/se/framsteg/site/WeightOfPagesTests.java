package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.Measured;

/** How much comes over the wire, counted by a real browser: headers included, on the way it came. */
@BrowserTest
@Import(EveryPublicPage.class)
class WeightOfPagesTests {
    /**
     * What nobody sees: a tenth of the screen that moves by a fifth of a line. A loaded machine that takes its font in the same
     * moment as its first frame gave 0.0008 once; "good" of Core Web Vitals is 0.1.
     */
    private static final double STILL = 0.002;

    private static final int KB = 1000;
    private static final long NEXT_PAGE = 15 * KB;

    private static final List<String> MAIN = List.of(
            "start",
            "start of the installation",
            "calendar",
            "calendar, month",
            "courses",
            "programme",
            "date",
            "projects",
            "project",
            "news",
            "search, found",
            "contact",
            "accessibility",
            "page");

    @LocalServerPort
    int port;

    @Autowired
    EveryPublicPage pages;

    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void a_first_visit_stays_within_the_budget_asks_nobody_else_and_moves_nothing(int width) {
        var soft = new SoftAssertions();
        pages.named(new LinkedHashSet<>(MAIN)).forEach(sample -> {
            try (var visitor = Browser.get().visitor(width, true)) {
                var seen = Measured.window(visitor).open(url(sample));
                common(soft, sample, seen);
                soft.assertThat(seen.of("Document")).as("HTML of %s", sample).isLessThanOrEqualTo(10 * KB);
                soft.assertThat(seen.of("Stylesheet")).as("CSS of %s", sample).isBetween(1L * KB, 16L * KB);
                soft.assertThat(seen.of("Font")).as("font of %s", sample).isBetween(1L * KB, 22L * KB);
                soft.assertThat(seen.of("Image")).as("pictures of %s", sample).isLessThanOrEqualTo(10 * KB);
                soft.assertThat(seen.of("Script")).as("script of %s", sample).isZero();
                soft.assertThat(seen.total()).as("all of %s", sample).isLessThanOrEqualTo(60 * KB);
            }
        });
        soft.assertAll();
    }

    /** The one picture that is the page's own matter may weigh what {@link se.framsteg.news.PictureSettings} allows its size. */
    @ParameterizedTest(name = "{0} px")
    @ValueSource(ints = {Browser.PHONE, Browser.DESK})
    void a_post_with_its_picture_moves_nothing_and_is_light_beside_it(int width) {
        var soft = new SoftAssertions();
        pages.named(java.util.Set.of("post with a picture")).forEach(sample -> {
            try (var visitor = Browser.get().visitor(width, true)) {
                var seen = Measured.window(visitor).open(url(sample));
                common(soft, sample, seen);
                soft.assertThat(seen.of("Image")).as("the picture came").isPositive();
                soft.assertThat(seen.total() - seen.of("Image"))
                        .as("all of %s but its picture", sample)
                        .isLessThanOrEqualTo(50 * KB);
                soft.assertThat(seen.total()).as("all of %s", sample).isLessThanOrEqualTo(150 * KB);
            }
        });
        soft.assertAll();
    }

    @Test
    void the_next_page_is_its_html_and_little_more() {
        var soft = new SoftAssertions();
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var window = Measured.window(visitor).open(url(pages.all().getFirst()));
            pages.named(new LinkedHashSet<>(MAIN)).forEach(sample -> {
                window.open(url(sample));
                soft.assertThat(window.total()).as("what %s adds", sample).isBetween(500L, NEXT_PAGE);
            });
        }
        soft.assertAll();
    }

    @Test
    void a_shift_and_a_byte_are_seen_when_there_are_any() {
        try (var visitor = Browser.get().visitor(Browser.DESK, true)) {
            var seen = Measured.window(visitor).open(url(pages.all().getFirst()));
            seen.page().evaluate("""
                    () => new Promise(done => {
                        const pushed = document.createElement('div');
                        pushed.style.height = '300px';
                        scrollTo(0, 0);
                        document.body.prepend(pushed);
                        setTimeout(done, 200);
                    })
                    """);
            assertThat(seen.shifts()).isPositive();
            assertThat(seen.of("Document")).isPositive();
        }
    }

    private void common(SoftAssertions soft, EveryPublicPage.Sample sample, Measured seen) {
        soft.assertThat(seen.asked())
                .as("addresses that %s asks for", sample)
                .allMatch(one ->
                        Stream.of("http://localhost:" + port + "/", "data:").anyMatch(one::startsWith));
        soft.assertThat(seen.shifts()).as("layout shift of %s", sample).isLessThan(STILL);
    }

    private String url(EveryPublicPage.Sample sample) {
        return "http://localhost:" + port + sample.path();
    }
}
