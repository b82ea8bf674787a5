package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Facts for machines are valid JSON whatever somebody has written, and cannot end their block. */
class JsonLdTests {
    @Test
    void no_text_can_end_the_block_it_stands_in() {
        var nasty = "</script><script>alert('x')</script> <!-- & \" \\ \n \u2028 å 😀";

        var text = JsonLd.text(JsonLd.of("Article").with("headline", nasty));

        assertThat(text).doesNotContain("<", ">", "&", "\n", "\u2028");
        assertThat(new JsonMapper().readTree(text).at("/@graph/0/headline").asString())
                .isEqualTo(nasty);
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(JsonLd.text(
                        JsonLd.of("Event").with("name", null).with("url", "").with("location", List.of())))
                .isEqualTo("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Event\"}]}");
    }

    @Test
    void breadcrumbs_are_numbered_from_one() {
        var read = new JsonMapper()
                .readTree(JsonLd.text(JsonLd.breadcrumbs(List.of(
                        new JsonLd.Step("Hem", "https://x/"), new JsonLd.Step("Nyheter", "https://x/nyheter")))));
        assertThat(read.at("/@graph/0/itemListElement/1/position").asInt()).isEqualTo(2);
        assertThat(read.at("/@graph/0/itemListElement/1/item").asString()).isEqualTo("https://x/nyheter");
    }
}
