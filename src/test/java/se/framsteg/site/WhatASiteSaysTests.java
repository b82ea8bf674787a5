package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.organisation.Association;
import se.framsteg.project.ExampleProjects;

/** What an association says of itself: who answers, how accessible its site is, what becomes of personal data. */
@FrameTest
@Import(SitesWorld.class)
class WhatASiteSaysTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    SitesWorld world;

    @Autowired
    JdbcClient jdbc;

    private Association association;
    private AsStaff karin;

    @BeforeEach
    void an_association_with_an_administrator() {
        association = world.association();
        karin = world.staff("Karin", "forbundsadministrator", association.id());
    }

    private String desk(String part) {
        return "/arbete/forbund/" + association.slug() + part;
    }

    private MockMvcRequestBuilder page(String path) {
        return web.get().uri("/" + association.slug() + path);
    }

    private MockMvcRequestBuilder function(String title, String email) {
        return karin.post(desk("/kontakt"))
                .param("version", "1")
                .param("titleSv", title)
                .param("titleEn", "In English " + title)
                .param("email", email);
    }

    private String idOf(String title) {
        return jdbc.sql("select id from site.contact_function where association_id = :id and title_sv = :title")
                .param("id", association.id())
                .param("title", title)
                .query(String.class)
                .single();
    }

    @Test
    void a_function_that_is_away_names_the_one_to_turn_to_meanwhile() {
        function("Förbundskansliet", "kansli@forbund.example").exchange();
        assertThat(function("Utbildningsledare", "utbildning@forbund.example")
                        .param("awayFrom", "2025-03-10")
                        .param("awayTo", "2025-04-03")
                        .param("standIn", idOf("Förbundskansliet")))
                .hasStatus(303);

        assertThat(page("/kontakt"))
                .hasStatusOk()
                .bodyText()
                .contains("Utbildningsledare", "Frånvarande till 3 april 2025.", "Kontakta", "kansli@forbund.example");
        assertThat(page("/en/kontakt")).bodyText().contains("In English Utbildningsledare", "Away until 3 April 2025.");
    }

    @Test
    void an_absence_that_is_over_is_not_told_and_no_name_is_needed() {
        function("Ekonomi", "ekonomi@forbund.example")
                .param("awayFrom", "2025-03-01")
                .param("awayTo", "2025-03-11")
                .param("standInEmail", "annan@forbund.example")
                .exchange();

        assertThat(page("/kontakt"))
                .bodyText()
                .contains("Ekonomi")
                .doesNotContain("Frånvarande", "annan@forbund.example");
    }

    @Test
    void a_function_that_cannot_be_reached_or_is_away_backwards_is_refused_at_the_field() {
        assertThat(function("Ekonomi", "")).hasStatus(422).bodyText().contains("Fyll i e-post eller telefon");
        assertThat(function("", "a@b.example")).hasStatus(422).bodyText().contains("Skriv vad funktionen heter");
        assertThat(function("Ekonomi", "kalle@")).hasStatus(422).bodyText().contains("ser inte ut som en e-postadress");
        assertThat(function("Ekonomi", "a@b.example")
                        .param("awayFrom", "2025-04-03")
                        .param("awayTo", "2025-03-10"))
                .hasStatus(422)
                .bodyText()
                .contains("Fyll i båda dagarna");
        assertThat(page("/kontakt")).bodyText().doesNotContain("Ekonomi");
    }

    @Test
    void another_association_s_function_cannot_stand_in() {
        function("Kansliet", "kansli@forbund.example").exchange();
        var other = world.association();
        var ivar = world.staff("Ivar", "forbundsadministrator", other.id());

        assertThat(ivar.post("/arbete/forbund/" + other.slug() + "/kontakt")
                        .param("version", "1")
                        .param("titleSv", "Ekonomi")
                        .param("email", "a@b.example")
                        .param("standIn", idOf("Kansliet")))
                .hasStatus(404);
        assertThat(ivar.post("/arbete/forbund/" + other.slug() + "/kontakt")
                        .param("id", idOf("Kansliet"))
                        .param("version", "1")
                        .param("titleSv", "Kapad")
                        .param("email", "a@b.example"))
                .hasStatus(409);
        assertThat(page("/kontakt")).bodyText().contains("Kansliet").doesNotContain("Kapad");
    }

    private MockMvcRequestBuilder statement(String level, String what, String why, String instead) {
        return karin.post(desk("/tillganglighet"))
                .param("version", version(desk("/tillganglighet")))
                .param("level", level)
                .param("assessedOn", "2025-02-20")
                .param("methodSv", "Prövad av ett konsultföretag enligt EN 301 549.")
                .param("methodEn", "")
                .param("burdenSv", "Äldre filmer saknar syntolkning.")
                .param("outsideSv", "")
                .param("whatSv", what, "")
                .param("whySv", why, "")
                .param("insteadSv", instead, "");
    }

    @Test
    void an_association_s_own_statement_has_every_part_the_law_asks_for() {
        assertThat(statement("PARTLY", "Kartan saknar text", "Den ritas av en annan tjänst", "Ring oss"))
                .hasStatus(303);

        assertThat(page("/tillganglighet"))
                .bodyText()
                .contains(
                        association.name(),
                        "Tjänst",
                        "Delvis förenlig med lagen",
                        "Kartan saknar text",
                        "Den ritas av en annan tjänst",
                        "Ring oss",
                        "2025-02-20",
                        "2025-03-12",
                        "Prövad av ett konsultföretag",
                        "Äldre filmer saknar syntolkning.",
                        "Innehåll som inte omfattas av lagen",
                        "id=\"meddelande\"",
                        "https://www.digg.se/tdosanmalan");
        assertThat(page("/en/tillganglighet"))
                .bodyText()
                .contains("lang=\"sv\">Kartan saknar text", "Partly conformant");
        assertThat(web.get().uri("/" + world.association().slug() + "/tillganglighet"))
                .as("another association has its own")
                .bodyText()
                .doesNotContain("Kartan saknar text")
                .contains("Inskannade närvarolistor");
    }

    @Test
    void a_statement_that_is_not_whole_is_refused_and_nothing_is_published() {
        assertThat(statement("PARTLY", "Kartan saknar text", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Brist 1 behöver");
        assertThat(statement("FULLY", "Kartan", "Så", "Ring"))
                .hasStatus(422)
                .bodyText()
                .contains("helt förenlig med lagen har inga brister");
        assertThat(page("/tillganglighet")).bodyText().doesNotContain("Kartan");
    }

    @Test
    void a_project_tells_what_becomes_of_personal_data_and_every_version_stays() {
        var project = world.project(association, "Stegen " + ExampleProjects.unique());
        var address = "/personuppgifter/" + project.slug();
        assertThat(page("/personuppgifter")).bodyText().contains("href=\"/" + association.slug() + address + "\"");
        assertThat(page(address))
                .bodyText()
                .contains(
                        "Den gemensamma texten",
                        project.register().ownerName(),
                        "Statistiska centralbyrån",
                        "ESF-rådet",
                        "EU-kommissionen och revisorer",
                        "Rättslig grund",
                        "Hur länge",
                        "Dina rättigheter");

        for (var purpose : new String[] {"Första texten", "Andra texten"}) {
            assertThat(notice(project.slug(), purpose)).hasStatus(303);
        }

        assertThat(page(address))
                .bodyText()
                .contains("Andra texten", "Version 2, gäller från 12 mars 2025", "dso@forbund.example")
                .doesNotContain("Första texten");
        assertThat(page(address + "?version=1")).bodyText().contains("Första texten", "Version 1");
        assertThat(page("/en" + address)).bodyText().contains("available in Swedish only", "lang=\"sv\">Andra texten");
        assertThat(page(address + "?version=7")).hasStatus(404);
    }

    private String version(String form) {
        return karin.version(form, form);
    }

    @Test
    void somebody_else_s_newer_statement_is_not_overwritten_unseen() {
        var mine = statement("PARTLY", "Kartan", "Den ritas av andra", "Ring oss");

        assertThat(statement("PARTLY", "Filmerna", "De är gamla", "Skriv till oss"))
                .hasStatus(303);

        assertThat(mine).hasStatus(409);
        assertThat(page("/tillganglighet")).bodyText().contains("Filmerna").doesNotContain("Kartan");
    }

    private MockMvcRequestBuilder notice(String project, String purpose) {
        return karin.post(desk("/personuppgifter/" + project))
                .param("version", version(desk("/personuppgifter/" + project)))
                .param("controller-sv", "Förbundet")
                .param("officer-sv", "dso@forbund.example")
                .param("purpose-sv", purpose)
                .param("ground-sv", "Artikel 6.1 c")
                .param("recipients-sv", "SCB")
                .param("retention-sv", "Tio år")
                .param("rights-sv", "Du kan få veta");
    }

    @Test
    void a_text_without_a_part_that_the_regulation_asks_for_is_refused() {
        var project = world.project(association, "Stegen " + ExampleProjects.unique());

        assertThat(notice(project.slug(), " ")).hasStatus(422).bodyText().contains("måste finnas med");
        assertThat(karin.post(desk("/personuppgifter/" + project.slug())).param("purpose-en", "Half"))
                .hasStatus(422);
        assertThat(page("/personuppgifter/" + project.slug())).bodyText().contains("Den gemensamma texten");
    }

    @Test
    void somebody_else_s_project_is_not_written_about() {
        var other = world.project(world.association(), "Andras " + ExampleProjects.unique());

        assertThat(karin.get(desk("/personuppgifter/" + other.slug()))).hasStatus(404);
        assertThat(notice(other.slug(), "Kapad")).hasStatus(404);
    }

    @Test
    void the_page_about_cookies_says_that_none_are_needed_and_sets_none() {
        var page = web.get().uri("/kakor").exchange();
        assertThat(page).hasStatusOk().bodyText().contains("inte godkänna några kakor");
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(page.getResponse().getHeader("Set-Cookie")).isNull();
    }
}
