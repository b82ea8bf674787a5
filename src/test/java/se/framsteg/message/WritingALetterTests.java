package se.framsteg.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.shared.Language;
import se.framsteg.shared.Wordbook;

class WritingALetterTests {
    private static final SmtpSettings SETTINGS =
            new SmtpSettings("", 25, "", "", "kurser@forbundet.example", "Framsteg", "none", 60);
    private final LetterRendering rendering = new LetterRendering(new Wordbook(), SETTINGS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amina@kommunen.example\r\nBcc: alla@x.example",
                "amina@kommunen.example, bo@x.example",
                "Amina <amina@kommunen.example>",
                "amina@kommunen",
                "amina@@kommunen.example",
                "\"a b\"@x.example",
                "åsa@kommunen.example",
                "@kommunen.example",
                "amina",
                ""
            })
    void an_address_is_one_mailbox_and_nothing_else(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
        assertThatThrownBy(() -> Letter.to(typed, Language.SV)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_keeps_its_name_and_writes_its_host_as_the_net_does() {
        assertThat(MailAddress.parse(" Amina.Ek+kurs@Örebro.Example ")
                        .orElseThrow()
                        .text())
                .isEqualTo("Amina.Ek+kurs@xn--rebro-iua.example");
    }

    @Test
    void a_subject_with_a_line_break_cannot_add_a_header() throws Exception {
        var letter = letter().subject("Du är på kölista\r\nBcc: alla@x.example");

        assertThat(letter.content().subject()).isEqualTo("Du är på kölista Bcc: alla@x.example");
        assertThat(mail(letter).lines().takeWhile(line -> !line.isEmpty())).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void the_name_of_a_file_cannot_add_a_header_or_leave_its_folder() throws Exception {
        var mail = mail(letter().attach("../intyg\r\nX-Evil: 1.pdf", "application/pdf\r\nX-Evil: 2", new byte[] {1}));

        assertThat(mail).doesNotContain("\r\nX-Evil").contains("application/octet-stream");
    }

    @Test
    void plain_text_and_page_say_the_same() {
        var rendered = rendering.of(
                letter().facts(Map.of("När", "fredag 21 mars")).action("Bekräfta", "https://x.example/b/1"));

        assertThat(rendered.text())
                .contains("Hej!", "Du har en plats.", "När: fredag 21 mars", "https://x.example/b/1");
        assertThat(rendered.html()).contains("Du har en plats.", "fredag 21 mars", "href=\"https://x.example/b/1\"");
    }

    @Test
    void a_letter_greets_unless_its_writer_does() {
        var plain =
                Letter.to("amina@kommunen.example", Language.SV).subject("Nytt").paragraph("Våren är här.");
        var own =
                Letter.to("amina@kommunen.example", Language.SV).subject("Nytt").opening("God morgon!");

        assertThat(rendering.of(plain).text()).startsWith("Hej!\n\nVåren");
        assertThat(rendering.of(own).text()).startsWith("God morgon!");
        assertThat(rendering.of(own).html()).contains("God morgon!").doesNotContain("Hej!");
    }

    @Test
    void a_page_made_of_what_was_kept_is_the_page_of_the_letter() {
        var rows = new LinkedHashMap<String, String>();
        rows.put("När", "fredag 21 mars");
        rows.put("Var", "Haninge");
        rows.put("Anslutning", "\"länk\"");
        var letter = letter().opening("God morgon!")
                .heading("Nytt")
                .facts(rows)
                .action("Bekräfta", "https://x.example/b/1")
                .link("Nyhet", "https://x.example/n", "Om <den>")
                .scope(UUID.randomUUID());
        var kept = LetterContent.of(letter).json();

        assertThat(LetterContent.read(kept)).isEqualTo(LetterContent.of(letter));
        assertThat(rendering.html(letter.language(), letter.content().subject(), LetterContent.read(kept)))
                .isEqualTo(rendering.of(letter).html());
        assertThat(letter.content().blocks().stream().map(Object::getClass).distinct())
                .as("every kind of block is kept")
                .hasSize(Letter.Block.class.getPermittedSubclasses().length);
    }

    @Test
    void what_people_typed_is_text_on_the_page() {
        var html = rendering.of(letter().paragraph("<script>alert(1)</script>")).html();

        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void a_project_s_letter_carries_the_statement_of_EU_support_in_its_language() {
        var swedish = rendering.of(letter().scope(UUID.randomUUID()));
        var english = rendering.of(Letter.to("bo@x.example", Language.EN)
                .subject("S")
                .paragraph("P")
                .scope(UUID.randomUUID()));

        assertThat(swedish.text()).contains("Medfinansieras av Europeiska unionen");
        assertThat(swedish.html()).contains("Medfinansieras av Europeiska unionen");
        assertThat(english.text()).contains("Co-funded by the European Union");
        assertThat(rendering.of(letter()).text()).doesNotContain("Europeiska unionen");
    }

    @Test
    void the_emblem_travels_inside_a_project_s_mail_and_in_no_other() throws Exception {
        assertThat(mail(letter().scope(UUID.randomUUID())))
                .contains("multipart/related", "Content-ID: <eu>", "image/png", "Content-Disposition: inline");
        assertThat(mail(letter())).doesNotContain("image/png");
        assertThat(rendering.of(letter().scope(UUID.randomUUID())).html())
                .contains("src=\"cid:eu\"", "alt=\"Europeiska unionens emblem\"");
    }

    @Test
    void waits_grow_and_end_after_four_days() {
        var noon = Instant.parse("2025-03-12T12:00:00Z");

        assertThat(List.of(1, 2, 3, 7, 40))
                .extracting(attempts ->
                        Duration.between(noon, Waiting.next(attempts, noon)).toMinutes())
                .containsExactly(1L, 2L, 5L, 60L, 60L);
        assertThat(Waiting.over(noon, noon.plus(Duration.ofDays(4)))).isFalse();
        assertThat(Waiting.over(noon, noon.plus(Duration.ofDays(4)).plusSeconds(1)))
                .isTrue();
    }

    private static Letter letter() {
        return Letter.to("amina@kommunen.example", Language.SV)
                .key("k")
                .subject("Du har en plats")
                .paragraph("Du har en plats.");
    }

    private String mail(Letter letter) throws Exception {
        var rendered = rendering.of(letter);
        var ready = new ReadyLetter(
                UUID.randomUUID(),
                "<1@forbundet.example>",
                letter.address().text(),
                null,
                "SV",
                letter.content().subject(),
                rendered.text(),
                rendered::html,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                letter.owner(),
                letter.handling().list(),
                letter.content().attachments());
        var out = new ByteArrayOutputStream();
        new MailMessage(Session.getInstance(new Properties()), ready, SETTINGS).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
