package se.framsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.RealTest;

@RealTest
class NoDemoTests {
    @Autowired
    MockMvcTester mvc;

    @Test
    void a_real_installation_has_neither_the_mailbox_nor_the_sign_in_of_the_invented_world() {
        assertThat(mvc.get().uri("/demo/post")).hasStatus(404);
        assertThat(mvc.get().uri("/demo/post/" + UUID.randomUUID())).hasStatus(404);
        assertThat(mvc.get().uri("/demo/logga-in")).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/demo/logga-in")
                        .param("person", UUID.randomUUID().toString())
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(404);
    }
}
