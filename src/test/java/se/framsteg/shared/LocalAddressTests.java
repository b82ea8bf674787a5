package se.framsteg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led off this installation by an address that somebody else has written. */
class LocalAddressTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example/a",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "\t//evil.example",
                "/\r\n/evil.example",
                "/ok\r\nSet-Cookie: a=b",
                "https://evil.example/a",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/a\\..\\\\evil.example",
                "/\u0000/evil.example"
            })
    void what_leads_elsewhere_becomes_a_path_of_ours(String asked) {
        assertThat(LocalAddress.or(asked, "/arbete")).isEqualTo("/arbete");
        assertThat(LocalAddress.of(asked)).matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kalender?q=a|b&x=%2F%2Fevil.example", "/en/kurser/a/b", "/arbete?till=//a", "/a//b"})
    void what_stays_here_stays_as_it_is(String asked) {
        assertThat(LocalAddress.or(asked, "/arbete")).isEqualTo(asked);
        assertThat(LocalAddress.of(asked)).isEqualTo(asked);
    }

    @Test
    void nothing_asked_for_leads_to_the_other_address() {
        assertThat(LocalAddress.or(null, "/arbete")).isEqualTo("/arbete");
    }
}
