package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class HandlersByFirstWordTests {
    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new Example()),
            builder -> builder.setCustomHandlerMapping(HandlersByFirstWord.Handlers::new)
                    .build());

    @RestController
    static class Example {
        @GetMapping("/kurser/{slug}")
        String course(@PathVariable String slug) {
            return "kurs " + slug;
        }

        @GetMapping({"/projekt/{slug}", "/insatser/{slug}"})
        String project(@PathVariable String slug) {
            return "projekt " + slug;
        }

        @GetMapping("/{slug:[a-z]+}.txt")
        String file(@PathVariable String slug) {
            return "fil " + slug;
        }

        @PostMapping("/nyheter/{slug}")
        String news(@PathVariable String slug) {
            return "nyhet " + slug;
        }

        @GetMapping("/*/vad/som/helst")
        String anything() {
            return "vad som helst";
        }
    }

    @Test
    void each_address_finds_the_handler_it_would_have_found_among_all() {
        assertThat(body("/kurser/ett")).isEqualTo("kurs ett");
        assertThat(body("/projekt/lumena")).isEqualTo("projekt lumena");
        assertThat(body("/insatser/lumena")).isEqualTo("projekt lumena");
        assertThat(body("/robots.txt")).isEqualTo("fil robots");
        assertThat(body("/kurser/vad/som/helst")).isEqualTo("vad som helst");
    }

    @Test
    void a_word_with_escaped_letters_is_the_same_word() {
        assertThat(mvc.get().uri(URI.create("/k%75rser/ett")).exchange())
                .bodyText()
                .isEqualTo("kurs ett");
    }

    @Test
    void an_address_that_takes_another_method_says_so() {
        assertThat(mvc.get().uri("/nyheter/ett").exchange()).hasStatus(405);
        assertThat(mvc.get().uri("/ingenstans/ett").exchange()).hasStatus(404);
    }

    private String body(String path) {
        return new String(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
