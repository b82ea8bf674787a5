package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Public pages are kept as bytes until anything is committed, and never longer. */
class PublicPagesTests {
    private static final long ROOM = 200_000;

    private long now = 1;
    private final PublicPages pages = new PublicPages(() -> now, ROOM);
    private final KeptPage page = page("<h1>3 platser kvar</h1>");

    @Test
    void a_page_is_kept_until_something_is_committed() {
        keep("/kalender", page, pages.generation());
        assertThat(pages.get("/kalender", pages.generation())).isEqualTo(page);

        pages.contentChanged();

        assertThat(pages.get("/kalender", pages.generation())).isNull();
    }

    @Test
    void a_page_that_was_begun_before_a_commit_is_not_shown_to_those_who_come_after() {
        var begun = pages.generation();
        pages.contentChanged();

        keep("/kalender", page, begun);

        assertThat(pages.get("/kalender", pages.generation())).isNull();
    }

    @Test
    void those_who_wait_are_served_by_the_page_that_was_begun_after_they_came() {
        var arrived = pages.generation();
        keep("/kalender", page, pages.generation());
        pages.contentChanged();

        assertThat(pages.get("/kalender", arrived)).isEqualTo(page);
        assertThat(pages.get("/kalender", pages.generation())).isNull();
    }

    @Test
    void an_older_page_never_takes_the_place_of_a_newer_one() {
        var begun = pages.generation();
        pages.contentChanged();
        keep("/kalender", page, pages.generation());

        keep("/kalender", page("<h1>4 platser kvar</h1>"), begun);

        assertThat(pages.get("/kalender", pages.generation())).isEqualTo(page);
    }

    @Test
    void nothing_is_kept_while_we_cannot_see_what_others_commit() {
        keep("/kalender", page, pages.generation());
        pages.trust(false);
        assertThat(pages.get("/kalender", pages.generation())).isNull();

        keep("/kalender", page, pages.generation());
        assertThat(pages.get("/kalender", pages.generation())).isNull();

        pages.trust(true);
        keep("/kalender", page, pages.generation());
        assertThat(pages.get("/kalender", pages.generation())).isEqualTo(page);
    }

    @Test
    void made_up_addresses_take_no_more_room_than_there_is() {
        for (int i = 0; i < 4_000; i++) {
            keep("/kalender?q=" + i, page, pages.generation());
        }
        assertThat(pages.bytes()).isBetween(ROOM / 2, ROOM);
        assertThat(kept(4_000)).isBetween(10L, 200L);
    }

    @Test
    void what_people_ask_for_stays_when_made_up_addresses_come_by() {
        keep("/kalender", page, pages.generation());
        for (int i = 0; i < 4_000; i++) {
            now += 1_000_000_000 / 2;
            keep("/kalender?q=" + i, page, pages.generation());
            pages.get("/kalender", pages.generation());
        }
        assertThat(pages.turn("/kalender")).isNotNull();
    }

    @Test
    void a_page_that_would_take_the_room_of_the_others_is_not_kept() {
        keep("/sitemap.xml", page("x".repeat((int) ROOM / 4)), pages.generation());

        assertThat(pages.get("/sitemap.xml", pages.generation())).isNull();
        assertThat(pages.bytes()).isZero();
    }

    @Test
    void a_page_grows_old_and_goes_when_nobody_asks_for_it() {
        keep("/kalender", page, pages.generation());
        keep("/kontakt", page, pages.generation());
        now += Duration.ofSeconds(31).toNanos();
        assertThat(pages.get("/kalender", pages.generation())).isNull();

        keep("/nyheter", page, pages.generation());

        assertThat(pages.turn("/kalender"))
                .as("asked for just now: made once, for all who wait")
                .isNotNull();
        assertThat(pages.turn("/kontakt")).isNull();
    }

    @Test
    void a_page_is_found_by_what_it_understands_of_a_query() {
        var known = Set.of("tema", "q");

        assertThat(KnownQuery.of(null, known)).isEmpty();
        assertThat(KnownQuery.of("utm_source=x", known)).isEmpty();
        assertThat(KnownQuery.of("tema=bip&utm_source=x&q=a+b&tema=ort&&q", known))
                .isEqualTo("tema=bip&q=a+b&tema=ort&q");
        assertThat(KnownQuery.of("%74ema=bip", known))
                .as("tema, in other letters")
                .isNull();
        assertThat(KnownQuery.of("tema=bip", Set.of())).isEmpty();
    }

    @Test
    void a_browser_that_has_the_page_already_gets_no_bytes() throws IOException {
        var request = new MockHttpServletRequest("GET", "/kalender");
        request.addHeader("If-None-Match", page.tag());
        var response = new MockHttpServletResponse();

        page.send(request, response);

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
    }

    @Test
    void bytes_are_compressed_for_those_who_take_it() throws IOException {
        var request = new MockHttpServletRequest("GET", "/kalender");
        request.addHeader("Accept-Encoding", "br, gzip");
        var response = new MockHttpServletResponse();

        page.send(request, response);

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        var plain = new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8)).isEqualTo("<h1>3 platser kvar</h1>");
    }

    private void keep(String key, KeptPage page, long begunIn) {
        pages.keep("/kalender", Set.of("q"), key, page, begunIn);
    }

    private long kept(int made) {
        return IntStream.range(0, made)
                .filter(i -> pages.get("/kalender?q=" + i, pages.generation()) != null)
                .count();
    }

    private static KeptPage page(String html) {
        return KeptPage.of(
                Map.of("Content-Security-Policy", List.of("default-src 'none'")),
                "text/html;charset=UTF-8",
                html.getBytes(StandardCharsets.UTF_8));
    }
}
