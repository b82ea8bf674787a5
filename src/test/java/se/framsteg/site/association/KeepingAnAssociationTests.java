package se.framsteg.site.association;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.site.SitesWorld;

/** An association keeps its own site: facts, members, menu; those who operate the installation open new ones and move them. */
@FrameTest
@Import(SitesWorld.class)
class KeepingAnAssociationTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    SitesWorld world;

    @Autowired
    Associations associations;

    private Association association;
    private AsStaff karin;
    private AsStaff nils;

    @BeforeEach
    void an_association_with_an_administrator() {
        association = world.association();
        karin = world.staff("Karin", "forbundsadministrator", association.id());
        nils = world.staff("Nils", "administrator", null);
    }

    private String at(String part) {
        return "/arbete/forbund/" + association.slug() + part;
    }

    private MockMvcRequestBuilder facts(AsStaff who, String name, String slug) {
        return who.post(at(""))
                .param(
                        "version",
                        String.valueOf(associations.facts(association.id()).version()))
                .param("name", name)
                .param("towns", "Haninge · Tyresö")
                .param("slug", slug)
                .param("host", "")
                .param("en", "true")
                .param("email", "kontakt@forbund.example")
                .param("visiting", "Rudsjöterrassen 2\nHaninge");
    }

    @Test
    void what_it_says_of_itself_stands_on_its_pages_at_once() {
        var name = "Förbundet Sjö " + ExampleProjects.unique();

        assertThat(facts(karin, name, association.slug())).hasStatus(303).hasRedirectedUrl(at("?klart"));

        assertThat(web.get().uri("/" + association.slug() + "/")).bodyText().contains(name, "Haninge · Tyresö");
    }

    @Test
    void a_new_first_word_leads_old_addresses_on_and_is_for_operators_only() {
        var before = association.slug();
        var after = "nytt-" + ExampleProjects.unique();

        facts(karin, association.name(), after).exchange();
        assertThat(associations.bySlug(before))
                .as("it stays for who does not operate")
                .isPresent();

        assertThat(facts(nils, association.name(), after)).hasStatus(303);
        assertThat(web.get().uri("/" + before + "/kalender?ort=haninge"))
                .hasStatus(301)
                .hasHeader("Location", "/" + after + "/kalender?ort=haninge");
        assertThat(web.get().uri("/" + after + "/")).hasStatusOk().bodyText().contains(association.name());
        assertThat(nils.post("/arbete/forbund").param("name", "Annat " + after).param("slug", before))
                .as("a word that has been somebody's is nobody else's")
                .hasStatus(422)
                .bodyText()
                .contains("har använts av ett annat förbund");
    }

    @ParameterizedTest
    @CsvSource({
        "kalender, används redan av en sida",
        "arbete, används redan av en sida",
        "en, används redan av en sida",
        "Åre kommun, Använd små bokstäver",
        "'', Använd små bokstäver"
    })
    void a_first_word_that_would_hide_pages_is_refused(String slug, String sentence) {
        assertThat(nils.post("/arbete/forbund")
                        .param("name", "Förbundet " + ExampleProjects.unique())
                        .param("slug", slug))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
    }

    @Test
    void two_who_change_at_once_do_not_overwrite_each_other() {
        var version = associations.facts(association.id()).version();
        facts(karin, association.name(), association.slug()).exchange();

        assertThat(karin.post(at(""))
                        .param("version", String.valueOf(version))
                        .param("name", association.name())
                        .param("slug", association.slug()))
                .hasStatus(409);
    }

    @Test
    void a_language_that_is_not_offered_leads_to_swedish() {
        assertThat(karin.post(at(""))
                        .param(
                                "version",
                                String.valueOf(
                                        associations.facts(association.id()).version()))
                        .param("name", association.name())
                        .param("slug", association.slug()))
                .hasStatus(303);

        assertThat(web.get().uri("/" + association.slug() + "/en/kalender"))
                .hasStatus(307)
                .hasHeader("Location", "/" + association.slug() + "/kalender");
        assertThat(web.get().uri("/en/kalender")).hasStatusOk();
    }

    @Test
    void those_who_operate_open_a_new_one_from_the_screen() {
        var slug = "oppnat-" + ExampleProjects.unique();

        assertThat(nils.post("/arbete/forbund")
                        .param("name", "Förbundet " + slug)
                        .param("towns", "Katrineholm")
                        .param("slug", slug)
                        .param("host", ""))
                .hasStatus(303)
                .hasRedirectedUrl("/arbete/forbund/" + slug);
        assertThat(web.get().uri("/" + slug + "/")).hasStatusOk().bodyText().contains("Förbundet " + slug);
        assertThat(karin.post("/arbete/forbund").param("name", "X").param("slug", "x-" + slug))
                .hasStatus(404);
    }

    @Test
    void members_come_and_go_with_their_days() {
        var name = "Kommunen " + ExampleProjects.unique();
        assertThat(karin.post(at("/medlemmar")).param("name", name).param("from", "2024-01-01"))
                .hasStatus(303);
        var member = associations
                .memberships(association.id(), LocalDate.of(2025, 3, 12))
                .getFirst();
        assertThat(member.name()).isEqualTo(name);

        assertThat(leave(member.organisationId(), "2023-12-31"))
                .hasStatus(422)
                .bodyText()
                .contains("före den första");
        assertThat(leave(member.organisationId(), "2025-06-30")).hasStatus(303);

        assertThat(associations.members(association.id(), LocalDate.of(2025, 6, 30)))
                .hasSize(1);
        assertThat(associations.members(association.id(), LocalDate.of(2025, 7, 1)))
                .isEmpty();
        assertThat(karin.get(at("/medlemmar"))).bodyText().contains(name, "2024", "30 juni 2025");
    }

    private MockMvcRequestBuilder leave(UUID organisation, String to) {
        return karin.post(at("/medlemmar/slut"))
                .param("organisation", organisation.toString())
                .param("from", "2024-01-01")
                .param("to", to);
    }

    @Test
    void lines_of_the_menu_are_added_moved_renamed_hidden_and_restored_with_buttons() {
        assertThat(karin.post(at("/meny"))
                        .param("target", "/kontakt")
                        .param("labelSv", "Hör av dig")
                        .param("labelEn", "Contact"))
                .hasStatus(303);
        assertThat(menu("/")).containsSubsequence("Kalender", "Sök", "Hör av dig");

        karin.post(at("/meny/5")).param("verb", "upp").exchange();
        assertThat(menu("/")).containsSubsequence("Nyheter", "Hör av dig", "Sök");
        assertThat(menu("/en/")).containsSubsequence("News", "Contact", "Search");

        karin.post(at("/meny/0"))
                .param("target", "/kalender")
                .param("labelSv", "Kurskalender")
                .param("hide", "true")
                .exchange();
        assertThat(menu("/")).doesNotContain("Kurskalender");

        karin.post(at("/meny/aterstall")).exchange();
        assertThat(menu("/"))
                .containsSubsequence("Kalender", "Kurser", "Projekt", "Sök")
                .doesNotContain("Hör av dig");
    }

    private String menu(String path) {
        try {
            var page = web.get()
                    .uri("/" + association.slug() + path)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            return page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/finns-inte",
                "/projekt/finns-inte",
                "/arbete",
                "javascript:alert(1)",
                "http://www.haninge.se",
                "//evil.example",
                "haninge",
                ""
            })
    void a_line_that_leads_nowhere_is_refused(String target) {
        assertThat(karin.post(at("/meny")).param("target", target).param("labelSv", "Fel"))
                .hasStatus(422)
                .bodyText()
                .contains("Den sidan finns inte");
        assertThat(menu("/")).doesNotContain("Fel<");
    }

    @Test
    void a_line_may_lead_to_a_project_or_to_another_site() {
        var project = world.project(association, "Stegen " + ExampleProjects.unique());
        for (var target : new String[] {"/projekt/" + project.slug(), "https://www.haninge.se/jobb"}) {
            assertThat(karin.post(at("/meny")).param("target", target).param("labelSv", "Mer"))
                    .hasStatus(303);
        }
        assertThat(menu("/"))
                .contains(
                        "href=\"/" + association.slug() + "/projekt/" + project.slug() + "\"",
                        "href=\"https://www.haninge.se/jobb\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/medlemmar",
                "/meny",
                "/tema",
                "/inbaddning",
                "/kontakt",
                "/tillganglighet",
                "/personuppgifter"
            })
    void nobody_else_sees_the_screens(String part) {
        var stranger =
                world.staff("Ivar", "forbundsadministrator", world.association().id());

        assertThat(karin.get(at(part))).hasStatusOk();
        assertThat(stranger.get(at(part))).hasStatus(404);
    }
}
