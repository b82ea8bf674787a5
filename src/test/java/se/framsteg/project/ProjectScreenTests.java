package se.framsteg.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;

/** The work screens of projects: paste, look, save; change; and what a stranger may not see does not exist. */
@FrameTest
class ProjectScreenTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Projects projects;

    @Autowired
    Goals goals;

    @Autowired
    Contacts contacts;

    @Autowired
    ProjectSettings settings;

    @Autowired
    ProjectContext context;

    @Autowired
    CodeLists codes;

    @Autowired
    Associations associations;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    ExampleProjects examples;
    UUID association;
    AsStaff anna;
    String name;

    @BeforeEach
    void an_association_and_its_administrator() {
        examples = new ExampleProjects(acting, associations, projects, grants);
        association = examples.association();
        anna = new AsStaff(mvc, examples.colleague("Anna", "forbundsadministrator", association));
        name = "Projekt " + ExampleProjects.unique();
    }

    @Test
    void a_pasted_record_is_shown_with_its_warnings_before_anything_is_stored() {
        var text = "Namn\n" + name
                + "\nStartdatum\n2024-10-01\nSlutdatum\n2027-06-30\nProjektägare\nVI\nBerörd fond\nMånfonden\n";

        var page = text(anna.post("/arbete/projekt/klistra").param("text", text), 200);

        assertThat(page)
                .contains("Inget är sparat än.", "value=\"" + name + "\"", "value=\"2027-06-30\"")
                .contains("”Månfonden” finns inte i vår lista för ”Berörd fond”.")
                .contains("Diarienummer saknas.");
        assertThat(as(() -> projects.mine()))
                .noneMatch(project -> project.name().equals(name));
    }

    @Test
    void a_contradiction_in_the_text_is_a_sentence_at_its_field() {
        var text = "Namn: " + name + "\nStartdatum: 2027-10-01\nSlutdatum: 2027-06-30\nProjektägare: VI\n"
                + "Projektägare organisationsnummer: 2220002163\n";

        assertThat(text(anna.post("/arbete/projekt/klistra").param("text", text), 422))
                .contains("id=\"ends-error\">Slutdatum 2027-06-30 ligger före startdatum 2027-10-01.")
                .contains("id=\"ownerNumber-error\">Kontrollsiffran stämmer inte.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "En dikt om våren"})
    void a_text_that_is_no_record_stays_in_its_field(String typed) {
        assertThat(text(anna.post("/arbete/projekt/klistra").param("text", typed), 422))
                .contains("id=\"text-error\">Vi känner inte igen något fält", ">" + typed + "</textarea>");
    }

    @Test
    void a_saved_form_becomes_a_project_of_the_association() {
        assertThat(form(anna.post("/arbete/projekt/ny"))
                        .param("stateShare", "14")
                        .param("projectShare", "46"))
                .hasStatus(303);

        var project = only();
        assertThat(project.association()).isEqualTo(association);
        assertThat(project.published()).isFalse();
        assertThat(project.version().shares().whole()).isTrue();
        assertThat(text(anna.get("/arbete/projekt"), 200)).contains(name, "inte publicerat");
        assertThat(text(anna.get("/arbete/projekt/" + project.slug()), 200))
                .contains(
                        name,
                        "EU betalar 40 %, staten 14 % och projektets parter 46 %",
                        "Lägg till en kontaktfunktion");
    }

    /** One field of an otherwise right form → the sentence; nothing is stored. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | '' | Projektets namn saknas.",
                "starts | '' | Startdatum saknas.",
                "starts | igår | ”igår” är inget datum som vi kan läsa säkert.",
                "ends | 2024-01-01 | Slutdatum 2024-01-01 ligger före startdatum 2024-10-01.",
                "ownerNumber | 2220002163 | Kontrollsiffran stämmer inte.",
                "stateShare | 15 | Andelarna blir 101 procent tillsammans. De ska bli 100.",
                "projectShare | '' | Fyll i både statens och projektets andel, eller ingen av dem.",
                "stateShare | mycket | ”mycket” är ingen andel mellan 0 och 100 procent.",
                "euShare | '' | Fyll i Unionens andel.",
                "decidedOn | 2025-13-01 | ”2025-13-01” är inget datum som vi kan läsa säkert.",
            })
    void a_form_with_something_wrong_is_shown_again_and_stores_nothing(String field, String value, String sentence) {
        var post = anna.post("/arbete/projekt/ny");
        fields().forEach((key, usual) -> post.param(key, key.equals(field) ? value : usual));

        assertThat(text(post.param(field.equals("decidedOn") ? field : "x", value), 422))
                .contains(sentence);
        assertThat(as(() -> projects.mine())).isEmpty();
    }

    @Test
    void a_decision_becomes_a_version_whose_difference_is_shown() {
        var project = examples.project(association, name);
        var post = form(anna.post("/arbete/projekt/" + project.slug() + "/beslut"))
                .param("number", "1")
                .param("decision", "AMENDMENT")
                .param("reason", "Vi blir fler");

        assertThat(post).hasStatus(303).hasRedirectedUrl("/arbete/projekt/" + project.slug() + "/versioner");
        assertThat(text(anna.get("/arbete/projekt/" + project.slug() + "/versioner"), 200))
                .contains("Version 2 · Ändringsbeslut", "Vi blir fler", "Antal deltagare", "2500", "3000", "Version 1");
    }

    @Test
    void who_saves_from_an_older_version_sees_both_and_may_save_after_all() {
        var project = examples.project(association, name);
        var address = "/arbete/projekt/" + project.slug() + "/beslut";
        assertThat(form(anna.post(address)).param("number", "1").param("decision", "AMENDMENT"))
                .hasStatus(303);

        var late = anna.post(address).param("number", "1").param("decision", "AMENDMENT");
        fields().forEach((key, usual) -> late.param(key, key.equals("participants") ? "4000" : usual));

        assertThat(text(late, 409))
                .contains("Någon annan hann före", ">3000</td>", ">4000</td>", "name=\"number\" value=\"2\"");
        assertThat(as(() -> projects.get(project.id())).register().participants())
                .isEqualTo(3000);
    }

    @Test
    void the_record_of_a_known_project_is_read_as_a_decision_about_it() {
        var number = "2017/" + String.format("%05d", Math.abs(name.hashCode()) % 100_000);
        var text = "Diarienummer: " + number + "\nNamn: " + name
                + "\nStartdatum: 2017-01-01\nSlutdatum: 2019-01-01\nProjektägare: VI\n";
        var post = anna.post("/arbete/projekt/ny");
        RegisterText.read(text).values().forEach((field, values) -> post.param(field.form(), values.getFirst()));
        assertThat(post.param("kind", "IMPLEMENTATION")).hasStatus(303);

        assertThat(text(
                        anna.post("/arbete/projekt/klistra").param("text", text.replace("2019-01-01", "2019-12-31")),
                        200))
                .contains(
                        "Projektet finns redan.",
                        "/arbete/projekt/" + only().slug() + "/beslut",
                        "value=\"2019-12-31\"");
    }

    @Test
    void a_decision_in_few_lines_keeps_the_rest_and_the_same_again_is_nothing_to_save() {
        var number = "2018/" + String.format("%05d", Math.abs(name.hashCode()) % 100_000);
        var whole = "Diarienummer: " + number + "\nNamn: " + name
                + "\nStartdatum: 2018-01-01\nSlutdatum: 2019-01-01\nProjektägare: VI\nRegion: Stockholm\n"
                + "NUTS-2 kod: SE11\nAntal deltagare: 300\nProjektbeskrivning\nVi arbetar tillsammans.\n";
        var post = anna.post("/arbete/projekt/ny");
        RegisterText.read(whole).values().forEach((field, values) -> post.param(field.form(), values.getFirst()));
        assertThat(post).hasStatus(303);
        var address = "/arbete/projekt/" + only().slug() + "/beslut";

        assertThat(text(
                        anna.post("/arbete/projekt/klistra")
                                .param(
                                        "text",
                                        "Dnr " + number + "\nDiarienummer: " + number + "\nSlutdatum: 2019-12-31"),
                        200))
                .contains(
                        "Det här ändras.",
                        "<td data-label=\"Sparat nu\">2019-01-01</td><td data-label=\"Efter beslutet\">2019-12-31</td>",
                        "value=\"Stockholm\"",
                        "value=\"300\"",
                        "Vi arbetar tillsammans.</textarea>");
        assertThat(text(anna.post("/arbete/projekt/klistra").param("text", whole), 200))
                .contains("Det finns inget att spara.");
        assertThat(text(anna.post(address).param("number", "1"), 422))
                .contains("id=\"reason-error\">Inget skiljer sig från det som är sparat");
        assertThat(anna.post(address).param("number", "1").param("ends", "2019-12-31"))
                .hasStatus(303);
        assertThat(anna.post(address).param("number", "2").param("region", "")).hasStatus(303);
        var now = only().register();
        assertThat(now.participants()).isEqualTo(300);
        assertThat(now.description().text()).isEqualTo("Vi arbetar tillsammans.");
        assertThat(now.ends()).isEqualTo("2019-12-31");
        assertThat(now.region()).as("emptied by choice").isNull();
    }

    @Test
    void a_decision_that_changes_the_number_asks_at_once_about_the_goals_that_said_the_same() {
        var project = examples.published(association, name);
        var address = "/arbete/projekt/" + project.slug();
        for (var goal : java.util.List.of("2 500;Projektbanken;2027-06-30", "1 650;Egen text;")) {
            var part = goal.split(";", -1);
            assertThat(anna.post(address + "/mal/ny")
                            .param("value", part[0])
                            .param("unit", "PERSONS")
                            .param("source", part[1])
                            .param("ends", part[2]))
                    .hasStatus(303);
        }
        var change = java.util.Map.of("number", "1", "participants", "2 750", "ends", "2027-12-31");

        var asked = text(params(anna.post(address + "/beslut"), change), 422);
        assertThat(asked)
                .contains("id=\"goals-error\"", "Projektbanken: 2 750 deltagare", "Låt målen stå kvar som de är")
                .doesNotContain("Egen text");
        assertThat(as(() -> projects.versions(project.id())))
                .as("nothing is stored yet")
                .hasSize(1);
        assertThat(params(anna.post(address + "/beslut"), change).param("goals", "follow"))
                .hasStatus(303);

        assertThat(as(() -> goals.of(project.id())))
                .extracting(Goal::value, Goal::ends)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2750, java.time.LocalDate.of(2027, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple(1650, null));
        assertThat(text(mvc.get().uri("/projekt/" + project.slug()), 200))
                .contains("2 750")
                .doesNotContain("2 500");
        var on = java.util.Map.of("number", "2", "participants", "2800");
        assertThat(params(anna.post(address + "/beslut"), on).param("goals", "stay"))
                .hasStatus(303);
        assertThat(as(() -> goals.of(project.id())).getFirst().value()).isEqualTo(2750);
        assertThat(params(anna.post(address + "/beslut"), java.util.Map.of("number", "3", "region", "Stockholm")))
                .as("nothing about goals, nothing asked")
                .hasStatus(303);
    }

    private static MockMvcRequestBuilder params(MockMvcRequestBuilder post, java.util.Map<String, String> fields) {
        fields.forEach(post::param);
        return post;
    }

    @Test
    void with_several_associations_the_owners_number_chooses_and_otherwise_somebody_is_asked() {
        var number = ExampleProjects.organisationNumber();
        var first = examples.association("A " + name, null);
        var owner = examples.association("B " + name, number);
        var dora = examples.colleague("Dora", "forbundsadministrator", first);
        acting.as(
                ExampleProjects.JOB,
                "test",
                () -> grants.grant(
                        dora.person(), "forbundsadministrator", owner, java.time.LocalDate.of(2025, 1, 1), null));
        var staff = new AsStaff(mvc, dora);
        var text = "Namn: " + name + "\nStartdatum: 2024-10-01\nSlutdatum: 2027-06-30\nProjektägare: B\n"
                + "Projektägare organisationsnummer: ";

        assertThat(text(staff.post("/arbete/projekt/klistra").param("text", text + number), 200))
                .contains("<option value=\"" + owner + "\" selected>", "Valt efter projektägarens organisationsnummer")
                .doesNotContain("Välj förbund");
        assertThat(text(staff.post("/arbete/projekt/klistra").param("text", text + "222000-2485"), 200))
                .contains("<option value=\"\" selected>Välj förbund")
                .doesNotContain("<option value=\"" + first + "\" selected>");
        var fields = new java.util.HashMap<>(fields());
        fields.put("ownerNumber", "222000-2485");
        assertThat(text(sent(staff, fields).param("association", ""), 422))
                .contains("href=\"#association\"", "<select id=\"association\"", "id=\"association-error\"");
        assertThat(text(sent(staff, fields), 422)).contains("Välj vilket förbund projektet hör till.");
        fields.put("ownerNumber", number);
        assertThat(sent(staff, fields)).hasStatus(303);
        var project = acting.as(dora, "test", () -> projects.mine()).getFirst();
        assertThat(project.association()).isEqualTo(owner);

        var desk = "/arbete/projekt/" + project.slug();
        assertThat(text(staff.get(desk), 200))
                .contains("Projektet hör till B " + name, "Flytta till ett annat förbund");
        assertThat(staff.post(desk + "/forbund").param("association", association.toString()))
                .as("no right there")
                .hasStatus(404);
        assertThat(staff.post(desk + "/forbund").param("association", first.toString()))
                .hasStatus(303);
        assertThat(text(staff.get(desk), 200)).contains("Projektet hör till A " + name);
        assertThat(new AsStaff(mvc, examples.colleague("Eva", "forbundsadministrator", owner)).get(desk))
                .as("the old association's colleagues no longer reach it")
                .hasStatus(404);
        assertThat(new AsStaff(mvc, examples.colleague("Frida", "forbundsadministrator", first)).get(desk))
                .hasStatusOk();
    }

    @Test
    void who_leads_one_project_is_told_who_adds_others_and_keeps_the_text() {
        var project = examples.project(association, name);
        var leader = new AsStaff(mvc, examples.colleague("Nora", "projektledare", project.id()));
        var text = "Namn: Ett annat\nStartdatum: 2024-10-01\nSlutdatum: 2027-06-30\nProjektägare: VI\n";

        assertThat(text(leader.get("/arbete/projekt"), 200))
                .contains("/arbete/projekt/klistra")
                .doesNotContain("/arbete/projekt/ny");
        assertThat(text(leader.get("/arbete/projekt/ny"), 200))
                .contains("Ett nytt projekt läggs upp av den som har rätt till hela förbundet")
                .doesNotContain("name=\"ends\"");
        assertThat(text(leader.post("/arbete/projekt/klistra").param("text", text), 422))
                .contains("Be förbundets administratör att lägga upp projektet.", "Namn: Ett annat");
        assertThat(text(form(leader.post("/arbete/projekt/ny")), 422))
                .contains("href=\"#association\"", "id=\"association\"", "Ett nytt projekt läggs upp av den");
        assertThat(leader.post("/arbete/projekt/" + project.slug() + "/forbund")
                        .param("association", examples.association().toString()))
                .hasStatus(404);
    }

    private MockMvcRequestBuilder sent(AsStaff who, java.util.Map<String, String> fields) {
        var post = who.post("/arbete/projekt/ny");
        fields.forEach(post::param);
        return post;
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_project_one_version_and_one_goal() {
        var id = UUID.randomUUID().toString();
        assertThat(form(anna.post("/arbete/projekt/ny")).param("id", id)).hasStatus(303);
        assertThat(form(anna.post("/arbete/projekt/ny")).param("id", id)).hasStatus(303);
        var project = only();

        var address = "/arbete/projekt/" + project.slug();
        for (int click = 0; click < 2; click++) {
            var post = anna.post(address + "/beslut").param("number", "1").param("decision", "AMENDMENT");
            fields().forEach((key, usual) -> post.param(key, key.equals("participants") ? "3500" : usual));
            assertThat(post).hasStatus(303);
            assertThat(anna.post(address + "/mal/ny")
                            .param("newId", id)
                            .param("value", "10")
                            .param("source", "Beslutet"))
                    .hasStatus(303);
        }

        assertThat(as(() -> projects.versions(project.id()))).hasSize(2);
        assertThat(as(() -> goals.of(project.id()))).hasSize(1);
    }

    @Test
    void publishing_shows_the_page_to_everybody_and_withdrawing_hides_it() {
        var project = examples.project(association, name);
        var address = "/arbete/projekt/" + project.slug() + "/publicering";

        assertThat(mvc.get().uri("/projekt/" + project.slug())).hasStatus(404);
        assertThat(anna.post(address).param("published", "true")).hasStatus(303);
        assertThat(mvc.get().uri("/projekt/" + project.slug())).hasStatusOk();
        assertThat(anna.post(address).param("published", "false")).hasStatus(303);
        assertThat(mvc.get().uri("/projekt/" + project.slug())).hasStatus(404);
    }

    @Test
    void goals_partners_sub_projects_and_contacts_are_added_changed_and_taken_away() {
        var project = examples.project(association, name);
        var base = "/arbete/projekt/" + project.slug();
        assertThat(anna.post(base + "/mal/ny")
                        .param("value", "2 500")
                        .param("unit", "PERSONS")
                        .param("source", "Projektbanken"))
                .hasStatus(303);
        assertThat(anna.post(base + "/parter/ny")
                        .param("organisation", "Kommun " + name)
                        .param("role", "CO_OWNER"))
                .hasStatus(303);
        assertThat(anna.post(base + "/delprojekt/ny").param("name", "Norr").param("leader", "Disa Dahl"))
                .hasStatus(303);
        assertThat(anna.post(base + "/kontakter/ny").param("function", "Frågor").param("email", "fragor@example.org"))
                .hasStatus(303);

        assertThat(text(anna.get(base), 200))
                .contains("2 500 deltagare", "Kommun " + name, "medägare", "Disa Dahl", "Frågor");
        var goal = as(() -> goals.of(project.id())).getFirst();
        assertThat(text(anna.get(base + "/mal/" + goal.id()), 200))
                .contains("value=\"2500\"", "value=\"Projektbanken\"");
        var change = base + "/mal/" + goal.id();
        assertThat(anna.post(change)
                        .param("value", "3000")
                        .param("source", "Beslutet")
                        .param("edition", "1"))
                .hasStatus(303);
        assertThat(text(
                        anna.post(change)
                                .param("value", "4000")
                                .param("source", "Beslutet")
                                .param("edition", "1"),
                        409))
                .contains(
                        "Någon annan hann före",
                        "<td data-label=\"Sparat nu\">3000</td>",
                        "<td data-label=\"Du skrev\">4000</td>");
        assertThat(anna.post(change + "/borttagning")).hasStatus(303);
        assertThat(as(() -> goals.of(project.id()))).isEmpty();
        assertThat(anna.get(change)).hasStatus(404);
    }

    /** A part's form with something wrong → the sentence; nothing is stored. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mal | value=noll;source=x | Skriv ett heltal som är minst 1.",
                "mal | value=10 | Fyll i det här.",
                "mal | value=10;source=x;starts=2025-02-01;ends=2025-01-01 | Slutdatum 2025-01-01 ligger före startdatum 2025-02-01.",
                "parter | role=PARTNER | Fyll i det här.",
                "parter | organisation=... | Skriv organisationens namn.",
                "delprojekt | name=Norr;email=disa | Adressen ser inte ut som en e-postadress.",
                "kontakter | function=Frågor | Fyll i e-post eller telefon, så att någon kan nås.",
                "kontakter | function=Frågor;phone=ring | Numret ser inte ut som ett telefonnummer.",
                "kontakter | function=Frågor;phone=08-123 45;awayFrom=2025-03-01 | Fyll i både första och sista dagen.",
                "kontakter | function=Frågor;phone=08-123 45;awayFrom=2025-03-01;awayTo=2025-03-09 | Fyll i hur ersättaren nås de dagarna.",
            })
    void a_part_with_something_wrong_is_shown_again(String part, String sent, String sentence) {
        var project = examples.project(association, name);
        var post = anna.post("/arbete/projekt/" + project.slug() + "/" + part + "/ny");
        for (var pair : sent.split(";")) {
            post.param(pair.split("=")[0], pair.split("=")[1]);
        }

        assertThat(text(post, 422)).contains(sentence);
        assertThat(as(() -> goals.of(project.id()))).isEmpty();
        assertThat(as(() -> contacts.of(project.id()))).isEmpty();
    }

    @Test
    void settings_show_their_source_and_whether_it_is_verified_and_are_changed() {
        var project = examples.project(association, name);
        var address = "/arbete/projekt/" + project.slug() + "/installningar";

        assertThat(text(anna.get(address), 200)).contains("Inte kontrollerat.", "Källa: SCB", "value=\"14\"");
        assertThat(anna.post(address)
                        .param("month.internal_deadline", "10")
                        .param("number:month.internal_deadline", "0"))
                .hasStatus(303);
        assertThat(text(
                        anna.post(address)
                                .param("month.internal_deadline", "12")
                                .param("number:month.internal_deadline", "0"),
                        409))
                .contains("Någon annan hann före");
        assertThat(text(anna.post(address).param("month.internal_deadline", "32"), 422))
                .contains("Skriv en dag i månaden, 1 till 31.");
        assertThat(as(() -> settings.of(project.id())).number(Setting.INTERNAL_DEADLINE))
                .isEqualTo(10);
    }

    @Test
    void phases_relations_and_target_groups_are_one_form() {
        var project = examples.project(association, name);
        var before = examples.project(association, "Före " + name);
        var address = "/arbete/projekt/" + project.slug() + "/sammanhang";

        assertThat(text(anna.get(address), 200))
                .contains("Medarbetare i offentlig verksamhet", "Före " + name, "Genomförande");
        var seen = anna.version(address, "/sammanhang");
        assertThat(anna.post(address)
                        .param("version", seen)
                        .param("code", "TARGET_GROUP:STAFF", "REGIONAL_GOAL:RUFS-MATCHING", "TARGET_GROUP:FINNS-INTE")
                        .param("from-IMPLEMENTATION", "2024-10-01")
                        .param("relation-" + before.id(), "FORERUNNER"))
                .hasStatus(303);
        var stored = as(() -> context.of(project.id()));
        assertThat(stored.codes()).hasSize(2);
        assertThat(stored.relations()).containsExactly(new Relation(before.id(), Relation.Kind.FORERUNNER));
        assertThat(stored.phases()).hasSize(1);
        assertThat(anna.post(address).param("version", seen))
                .as("somebody else saved meanwhile")
                .hasStatus(409);
        assertThat(as(() -> context.of(project.id()))).isEqualTo(stored);
        assertThat(text(anna.post(address).param("to-CLOSING", "2025-01-01"), 422))
                .contains("Fyll i fasens första dag.");
    }

    @Test
    void code_lists_are_for_the_administrator_of_the_installation() {
        var gun = new AsStaff(mvc, examples.colleague("Gun", "administrator", null));
        var code = "T" + ExampleProjects.unique();

        assertThat(anna.get("/arbete/kodlistor")).hasStatus(404);
        assertThat(anna.get("/arbete/kodlistor/FUND?kod=FAST-CARE")).hasStatus(404);
        assertThat(text(gun.get("/arbete/kodlistor"), 200))
                .contains("Interventionstyper 2021–2027", "inte kontrollerad");
        assertThat(text(gun.get("/arbete/kodlistor/FUND?kod=FAST-CARE"), 200)).contains("Fast-Care");
        assertThat(codeForm(gun, code).param("new", "true")).hasStatus(303);
        assertThat(text(codeForm(gun, code).param("new", "true"), 422)).contains("Listan har redan koden " + code);
        assertThat(codeForm(gun, code).param("edition", "1")).hasStatus(303);
        assertThat(text(codeForm(gun, code).param("edition", "1").param("en", "Late"), 409))
                .contains("Någon annan hann före");
        assertThat(gun.get("/arbete/kodlistor/FINNS_INTE/ny")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/versioner",
                "/beslut",
                "/mal/ny",
                "/parter/ny",
                "/delprojekt/ny",
                "/kontakter/ny",
                "/installningar",
                "/sammanhang"
            })
    void every_page_of_a_project_answers_404_to_a_stranger_and_speaks_english(String page) {
        var project = examples.published(association, name);
        var stranger = new AsStaff(mvc, examples.colleague("Bo", "forbundsadministrator", examples.association()));

        assertThat(stranger.get("/arbete/projekt/" + project.slug() + page)).hasStatus(404);
        assertThat(stranger.post("/arbete/projekt/" + project.slug() + page).param("number", "1"))
                .hasStatus4xxClientError();
        assertThat(text(anna.get("/en/arbete/projekt/" + project.slug() + page), 200))
                .contains("lang=\"en\"")
                .doesNotContain("⟨");
        assertThat(text(anna.get("/arbete/projekt/" + project.slug() + page), 200))
                .contains("lang=\"sv\"")
                .doesNotContain("⟨");
    }

    @Test
    void a_director_reads_and_finds_nothing_to_change() {
        var project = examples.project(association, name);
        var director = new AsStaff(mvc, examples.colleague("Cilla", "forbundschef", association));

        assertThat(text(director.get("/arbete/projekt/" + project.slug()), 200))
                .contains(name)
                .doesNotContain("Nytt beslut", "Publicera");
        assertThat(text(director.get("/arbete/projekt"), 200)).contains(name).doesNotContain("Klistra in");
        assertThat(director.get("/arbete/projekt/klistra")).hasStatus(404);
        assertThat(director.get("/arbete/projekt/ny")).hasStatus(404);
        assertThat(director.get("/arbete/projekt/" + project.slug() + "/beslut"))
                .hasStatus(404);
    }

    @Test
    void an_association_without_projects_is_told_how_to_begin() {
        assertThat(text(anna.get("/arbete/projekt"), 200))
                .contains("Här är inga projekt än.", "/arbete/projekt/klistra");
    }

    private MockMvcRequestBuilder codeForm(AsStaff who, String code) {
        return who.post("/arbete/kodlistor/TARGET_GROUP")
                .param("code", code)
                .param("sv", "Prov")
                .param("validFrom", "2021-01-01")
                .param("source", "Provet");
    }

    private MockMvcRequestBuilder form(MockMvcRequestBuilder post) {
        fields().forEach((key, value) -> {
            if (!key.endsWith("Share") || key.equals("euShare")) {
                post.param(key, value);
            }
        });
        return post;
    }

    private java.util.Map<String, String> fields() {
        return java.util.Map.of(
                "name", name,
                "starts", "2024-10-01",
                "ends", "2027-06-30",
                "owner", "FÖRBUNDET",
                "ownerNumber", "222000-2162",
                "participants", "3000",
                "euShare", "40",
                "stateShare", "14",
                "projectShare", "46",
                "kind", "COMPETENCE");
    }

    private Project only() {
        var mine = as(() -> projects.mine());
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private String text(MockMvcRequestBuilder request, int status) {
        var result = request.exchange();
        assertThat(result).hasStatus(status);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private <T> T as(Supplier<T> work) {
        return acting.as(anna.staff(), "test", work);
    }
}
