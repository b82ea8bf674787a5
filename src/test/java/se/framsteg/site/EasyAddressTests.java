package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.course.CourseWorld;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;

/** Every public page has an address in easy Swedish; work, files and letters stay as they are. */
@FrameTest
@Import(CourseWorld.class)
class EasyAddressTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    CourseWorld world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KnownSites sites;

    @Autowired
    Associations associations;

    @Autowired
    Acting acting;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /lattlast                  | Tillsammans hjälper vi fler till jobb
                    /lattlast/                 | Tillsammans hjälper vi fler till jobb
                    /lattlast/kalender         | Kalender
                    /lattlast/kurser           | De är för dig som hjälper andra
                    /lattlast/projekt          | EU hjälper till att betala
                    /lattlast/sok              | Skriv vad du letar efter
                    /lattlast/tillganglighet   | Det här fungerar inte bra
                    /lattlast/personuppgifter  | Vem får se dina uppgifter?
                    /lattlast/logga-in         | Vi skickar en länk till dig
                    """)
    void a_public_page_can_be_read_in_easy_swedish(String address, String said) {
        assertThat(web.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"sv\">", said, "href=\"/lattlast/kalender\"")
                .doesNotContain("⟨");
    }

    @Test
    void easy_swedish_stands_after_the_association_in_an_address() {
        var id = new ExampleProjects(acting, associations, projects, grants).association();
        var slug = associations.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .slug();
        sites.forget();

        assertThat(web.get().uri("/" + slug + "/lattlast/kalender"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/" + slug + "/lattlast/projekt\"", "href=\"/" + slug + "/en/kalender\"");
    }

    @Test
    void the_switch_keeps_the_page_and_what_is_chosen_on_it() {
        assertThat(web.get().uri("/kalender?ort=haninge"))
                .bodyText()
                .contains("href=\"/lattlast/kalender?ort=haninge\"", "href=\"/en/kalender?ort=haninge\"");
        assertThat(web.get().uri("/lattlast/kalender?ort=haninge"))
                .bodyText()
                .contains("href=\"/kalender?ort=haninge\"", "href=\"/en/kalender?ort=haninge\"");
        assertThat(web.get().uri("/en/kalender?ort=haninge"))
                .bodyText()
                .contains("href=\"/lattlast/kalender?ort=haninge\"");
    }

    @Test
    void the_head_names_the_page_in_every_language() {
        assertThat(web.get().uri("/lattlast/projekt?x=1"))
                .bodyText()
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost:8080/lattlast/projekt\">",
                        "<link rel=\"alternate\" hreflang=\"sv\" href=\"http://localhost:8080/projekt\">",
                        "<link rel=\"alternate\" hreflang=\"en\" href=\"http://localhost:8080/en/projekt\">",
                        "<link rel=\"alternate\" hreflang=\"sv-simple\" href=\"http://localhost:8080/lattlast/projekt\">");
    }

    @Test
    void what_is_kept_of_a_page_is_kept_for_each_language() {
        for (int time = 0; time < 2; time++) {
            assertThat(web.get().uri("/sok")).bodyText().contains("Sök bland nyheter, sidor");
            assertThat(web.get().uri("/lattlast/sok")).bodyText().contains("Skriv vad du letar efter");
            assertThat(web.get().uri("/en/sok")).bodyText().contains("<html lang=\"en\">");
        }
    }

    @Test
    void calendars_for_programs_have_one_address() {
        assertThat(web.get().uri("/lattlast/kalender?vy=manad&manad=2025-03"))
                .bodyText()
                .contains("href=\"/kalender.ics")
                .doesNotContain("/lattlast/kalender.ics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lattlast/finns-inte", "/lattlast/kurser/finns-inte", "/lattlast/lattlast"})
    void what_is_not_there_is_said_easily(String address) {
        assertThat(web.get().uri(address)).hasStatus(404).bodyText().contains("Vi hittar inte sidan");
    }

    @Test
    void work_has_no_easy_pages() {
        assertThat(web.get().uri("/lattlast/logga-in")).bodyText().doesNotContain("/lattlast/demo", "/lattlast/arbete");
        assertThat(web.get().uri("/lattlast/arbete"))
                .hasStatus(302)
                .headers()
                .hasValue("Location", location("/arbete"));
    }

    @Test
    void whoever_signs_up_in_easy_swedish_is_answered_easily_and_written_to_in_swedish() {
        var date = world.date(world.part("Tilltro"), LocalDate.of(2025, 3, 21), 3);
        var page = "/lattlast" + world.view(date).path();

        assertThat(post(page, "")).hasStatus(422).bodyText().contains("Du måste skriva ditt namn.");
        var address = "amina." + UUID.randomUUID() + "@exempel.se";
        var answer = post(page, address);
        assertThat(answer).hasStatus(303).hasHeader("Location", page + "/tack?svar=plats");
        assertThat(web.get().uri(page + "/tack?svar=plats")).bodyText().contains("Läs ditt mejl nu");

        assertThat(world.<String>seeing(() -> jdbc.sql("select language from course.sign_up where email = :address")
                        .param("address", address)
                        .query(String.class)
                        .single()))
                .isEqualTo("sv");
        var letter = world.<String>seeing(
                () -> jdbc.sql("select language || ' ' || body_text from message.letter where address = :address")
                        .param("address", address)
                        .query(String.class)
                        .single());
        assertThat(letter).startsWith("SV ").contains("/bokning/").doesNotContain("/lattlast");
        var booking = letter.replaceAll("(?s).*(/bokning/[A-Za-z0-9_-]+).*", "$1");
        assertThat(web.get().uri("/lattlast" + booking)).bodyText().contains("Vill du ha platsen?");
    }

    @Test
    void a_form_in_easy_swedish_asks_for_less() {
        var path = world.view(world.date(3)).path();

        assertThat(web.get().uri(path)).bodyText().contains("name=\"workplace\"", "name=\"role\"");
        assertThat(web.get().uri("/lattlast" + path))
                .bodyText()
                .contains("name=\"name\"", "name=\"email\"", "name=\"organisation\"", "name=\"need\"")
                .doesNotContain("name=\"workplace\"", "name=\"role\"");
    }

    private @Nullable String location(String path) {
        return web.get().uri(path).exchange().getResponse().getHeader("Location");
    }

    private MockMvcTester.MockMvcRequestBuilder post(String page, String address) {
        return web.post()
                .uri(page)
                .header("Sec-Fetch-Site", "same-origin")
                .param("name", address.isEmpty() ? "" : "Amina Farah")
                .param("email", address)
                .param("organisation", "Haninge kommun");
    }
}
