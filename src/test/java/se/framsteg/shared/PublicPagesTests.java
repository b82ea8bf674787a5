package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Public pages are kept as bytes until anything is committed, and never longer. */
class PublicPagesTests {
    private final PublicPages pages = new PublicPages();
    private final KeptPage page = page("<h1>3 platser kvar</h1>");

    @Test
    void a_page_is_kept_until_something_is_committed() {
        pages.keep("/kalender", page, pages.generation());
        assertThat(pages.get("/kalender", pages.generation())).isEqualTo(page);

        pages.contentChanged();

        assertThat(pages.get("/kalender", pages.generation())).isNull();
    }

    @Test
    void a_page_that_was_begun_before_a_commit_is_not_shown_to_those_who_come_after() {
        var begun = pages.generation();
        pages.contentChanged();

        pages.keep("/kalender", page, begun);

        assertThat(pages.get("/kalender", pages.generation())).isNull();
    }

    @Test
    void those_who_wait_are_served_by_the_page_that_was_begun_after_they_came() {
        var arrived = pages.generation();
        pages.keep("/kalender", page, pages.generation());
        pages.contentChanged();

        assertThat(pages.get("/kalender", arrived)).isEqualTo(page);
        assertThat(pages.get("/kalender", pages.generation())).isNull();
    }

    @Test
    void an_older_page_never_takes_the_place_of_a_newer_one() {
        var begun = pages.generation();
        pages.contentChanged();
        pages.keep("/kalender", page, pages.generation());

        pages.keep("/kalender", page("<h1>4 platser kvar</h1>"), begun);

        assertThat(pages.get("/kalender", pages.generation())).isEqualTo(page);
    }

    @Test
    void nothing_is_kept_while_we_cannot_see_what_others_commit() {
        pages.keep("/kalender", page, pages.generation());
        pages.trust(false);
        assertThat(pages.get("/kalender", pages.generation())).isNull();

        pages.keep("/kalender", page, pages.generation());
        assertThat(pages.get("/kalender", pages.generation())).isNull();

        pages.trust(true);
        pages.keep("/kalender", page, pages.generation());
        assertThat(pages.get("/kalender", pages.generation())).isEqualTo(page);
    }

    @Test
    void made_up_addresses_do_not_fill_the_memory() {
        for (int i = 0; i < 10_000; i++) {
            pages.keep("/kalender?q=" + i, page, pages.generation());
        }
        assertThat(java.util.stream.IntStream.range(0, 10_000)
                        .filter(i -> pages.get("/kalender?q=" + i, pages.generation()) != null)
                        .count())
                .isLessThanOrEqualTo(4_000);
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

    private static KeptPage page(String html) {
        return KeptPage.of(
                Map.of("Content-Security-Policy", List.of("default-src 'none'")),
                "text/html;charset=UTF-8",
                html.getBytes(StandardCharsets.UTF_8));
    }
}
