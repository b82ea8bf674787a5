package se.framsteg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;

/** Every answer carries the policy; only our own pages may change something; work asks for a sign-in. */
@FrameTest
class WebGuardsTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void every_answer_carries_the_policy() {
        assertThat(mvc.get().uri("/finns-inte"))
                .hasStatus(404)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst())
                                .startsWith(
                                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"));
    }

    /** Some are answered by the guards of the pages, some before them. */
    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/finns-inte", "/error", "/health", "/robots.txt", "/assets/drafts.js"})
    void over_tls_every_answer_tells_the_browser_all_it_should_know(String path) {
        assertThat(mvc.get().uri(URI.create(path)).secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values.getFirst())
                                .startsWith("default-src 'none'")
                                .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"))
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void over_plain_http_nothing_is_promised_about_tls() {
        assertThat(mvc.get().uri("/finns-inte")).headers().doesNotContainHeader("Strict-Transport-Security");
        assertThat(mvc.get().uri("/health")).headers().doesNotContainHeader("Strict-Transport-Security");
    }

    @Test
    void a_page_that_is_not_there_says_so_in_the_language_of_its_address() {
        assertThat(mvc.get().uri("/finns-inte")).bodyText().contains("Sidan finns inte", "lang=\"sv\"");
        assertThat(mvc.get().uri("/en/finns-inte")).bodyText().contains("There is no such page", "lang=\"en\"");
    }

    @Test
    void work_sends_visitors_to_sign_in_in_their_language() {
        assertThat(mvc.get().uri("/arbete")).hasStatus(302).hasRedirectedUrl("/logga-in");
        assertThat(mvc.get().uri("/en/arbete/kurser")).hasStatus(302).hasRedirectedUrl("/en/logga-in");
    }

    @Test
    void a_change_from_another_site_or_from_nowhere_is_refused() {
        assertThat(mvc.post().uri("/finns-inte").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/finns-inte").header("Host", "a.example").header("Origin", "https://b.example"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/finns-inte")).hasStatus(403);
    }

    @Test
    void a_change_from_our_own_page_is_let_through() {
        assertThat(mvc.post().uri("/finns-inte").header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(404);
        assertThat(mvc.post().uri("/finns-inte").header("Host", "a.example").header("Origin", "https://a.example"))
                .hasStatus(404);
    }

    @Test
    void visitors_get_no_cookie() {
        assertThat(mvc.get().uri("/finns-inte")).headers().doesNotContainHeader("Set-Cookie");
    }
}
