package se.framsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.account.Accounts;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.shared.Language;

@FrameTest
class DemoPostTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    Accounts accounts;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String bo = "bo." + UUID.randomUUID() + "@kommunen.example";

    @Test
    void every_letter_can_be_read_and_its_links_followed() {
        transaction.executeWithoutResult(_ -> outbox.put(Letter.to(bo, Language.SV)
                .key("demo:" + bo)
                .secret()
                .subject("Du har en plats")
                .paragraph("Välkommen.")
                .action("Bekräfta", "http://localhost:8080/bekrafta/abc")
                .attach("intyg.pdf", "application/pdf", new byte[] {1, 2})));
        var id = acting.as(
                new Actor.Job("test"),
                "test",
                () -> transaction.execute(_ -> jdbc.sql("select id from message.letter where address = :bo")
                        .param("bo", bo)
                        .query(UUID.class)
                        .single()));

        assertThat(mvc.get().uri("/demo/post").param("q", bo))
                .hasStatusOk()
                .bodyText()
                .contains("Du har en plats");
        assertThat(mvc.get().uri("/demo/post/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("<iframe", "sandbox=", "href=\"http://localhost:8080/bekrafta/abc\"", "intyg.pdf");
        assertThat(mvc.get().uri("/demo/post/" + id + "/brev"))
                .hasStatusOk()
                .bodyText()
                .contains("Välkommen.");
        assertThat(mvc.get()
                        .uri("/demo/post/" + id + "/brev")
                        .exchange()
                        .getResponse()
                        .getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(mvc.get().uri("/demo/post/" + id + "/fil/0")).hasStatusOk().hasContentType("application/pdf");
    }

    @Test
    void anybody_may_be_an_invented_colleague() {
        var id = acting.as(new Actor.Job("test"), "test", () -> accounts.create("Bo Alm", bo, Language.SV));

        assertThat(mvc.get().uri("/demo/logga-in")).hasStatusOk().bodyText().contains("Bo Alm");
        assertThat(mvc.post()
                        .uri("/demo/logga-in")
                        .param("person", id.toString())
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(303)
                .hasRedirectedUrl("/arbete")
                .cookies()
                .containsCookie("framsteg");
        assertThat(mvc.post()
                        .uri("/demo/logga-in")
                        .param("person", UUID.randomUUID().toString())
                        .header("Sec-Fetch-Site", "same-origin"))
                .hasStatus(404);
    }
}
