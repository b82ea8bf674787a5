package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;

@FrameTest
class MessagesFromTheSiteTests {
    private final MockMvcTester web;
    private final Messages messages;
    private final Acting acting;

    @Autowired
    MessagesFromTheSiteTests(MockMvcTester web, Messages messages, Acting acting) {
        this.web = web;
        this.messages = messages;
        this.acting = acting;
    }

    private MvcTestResult send(String path, String subject, String body, String email) {
        return web.post()
                .uri(path)
                .header("Sec-Fetch-Site", "same-origin")
                .param("subject", subject)
                .param("body", body)
                .param("about", "")
                .param("email", email)
                .exchange();
    }

    private List<Message> open() {
        return acting.as(new Actor.Job("test"), "test", messages::open);
    }

    @Test
    void a_message_without_an_address_is_kept_and_stays_anonymous() {
        var body = "Knappen syns inte " + UUID.randomUUID();

        assertThat(send("/tillganglighet", "ACCESSIBILITY", body, ""))
                .hasStatus(303)
                .hasRedirectedUrl("/tillganglighet/tack");
        assertThat(open())
                .filteredOn(message -> message.body().equals(body))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.email()).isNull();
                    assertThat(message.subject()).isEqualTo(Message.Subject.ACCESSIBILITY);
                });
    }

    @Test
    void a_visitor_reads_no_messages() {
        send("/tillganglighet", "OTHER", "Hej", "");

        assertThat(acting.as(new Actor.Visitor(), "test", messages::open)).isEmpty();
        assertThat(acting.as(new Actor.Staff(UUID.randomUUID(), "Utan uppdrag"), "test", messages::open))
                .isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("ACCESSIBILITY", " ", "", "Skriv ditt meddelande"),
                Arguments.of("ACCESSIBILITY", "a".repeat(4001), "", "Texten får vara högst 4000 tecken"),
                Arguments.of("ACCESSIBILITY", "Hej", "kalle@", "Adressen ser inte ut som en e-postadress"),
                Arguments.of("SOMETHING", "Hej", "", "Välj vad det gäller"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_cannot_be_read_is_said_at_the_field_and_nothing_is_kept(
            String subject, String body, String email, String sentence) {
        int before = open().size();

        assertThat(send("/tillganglighet", subject, body, email))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
        assertThat(open()).hasSize(before);
    }

    @Test
    void the_form_speaks_english_too() {
        assertThat(send("/en/tillganglighet", "OTHER", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Write your message", "lang=\"en\"");
    }
}
