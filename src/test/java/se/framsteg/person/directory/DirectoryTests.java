package se.framsteg.person.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.CheckDigit;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.Identities;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.People;
import se.framsteg.person.Protection;
import se.framsteg.person.ProtectionKind;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Ids;

/** The screens about people: who sees whom, what is masked, and that every reading is written down. */
@FrameTest
class DirectoryTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Protection protection;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DatabaseSettings database;

    private UUID conecto;
    private UUID lumena;
    private AsStaff sara;
    private AsStaff bo;
    private AsStaff subLeader;
    private String mark;

    @BeforeEach
    void two_projects_and_those_who_work_in_them() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var association = examples.association();
        mark = ExampleProjects.unique();
        conecto = examples.project(association, "Conecto " + mark).id();
        lumena = examples.project(association, "Lumena " + mark).id();
        sara = staff("projektledare", conecto);
        bo = staff("projektledare", lumena);
        subLeader = staff("delprojektledare", conecto);
    }

    @Test
    void the_list_shows_the_people_of_ones_own_projects_with_masked_numbers() {
        var amina = recognise("Amina Lista", conecto);
        recognise("Bea Annanstans", lumena);
        give(amina, number("19850709", 800));

        assertThat(sara.get("/arbete/personer"))
                .hasStatusOk()
                .bodyText()
                .contains("Amina Lista", "19850709-****", "Conecto " + mark, "Kvinna")
                .doesNotContain("Bea Annanstans", "8008");
        assertThat(sara.post("/arbete/personer/sok").param("q", "bea annan"))
                .hasStatusOk()
                .bodyText()
                .contains("Ingen med ett namn som liknar ”bea annan”");
        assertThat(bo.post("/arbete/personer/sok").param("q", "bea annan"))
                .bodyText()
                .contains("Bea Annanstans");
    }

    @Test
    void a_foreign_id_in_an_address_is_no_page_whatever_is_asked_of_it() {
        var bea = recognise("Bea Sluten", lumena);
        give(bea, number("19850709", 802));

        for (var address : List.of("", "/sla-ihop")) {
            assertThat(sara.get("/arbete/personer/{id}" + address, bea))
                    .as(address)
                    .hasStatus(404);
        }
        for (var address :
                List.of("/nummer/visa", "/skydd/avsluta", "/skydd/glom-gamla-nummer", "/angra/" + Ids.next())) {
            assertThat(sara.post("/arbete/personer/{id}" + address, bea).param("kind", "SECRECY_MARKING"))
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(sara.post("/arbete/personer/{id}/skydd", bea).param("kind", "SECRECY_MARKING"))
                .hasStatus(404);
        assertThat(sara.post("/arbete/personer/{id}", bea).param("name", "X").param("version", "1"))
                .hasStatus(404);
        assertThat(sara.get("/arbete/personer/inget-id")).hasStatus(404);
        assertThat(as(bo, () -> people.get(bea)).name()).isEqualTo("Bea Sluten");
    }

    @Test
    void the_whole_number_is_shown_once_to_the_one_who_asks_and_it_is_written_down() {
        var amina = recognise("Amina Visa", conecto);
        var number = number("19850709", 804);
        give(amina, number);
        var last = "19850709-" + number.twelve().substring(8);

        assertThat(sara.get("/arbete/personer/{id}", amina))
                .bodyText()
                .contains("19850709-****", "Visa numret")
                .doesNotContain(last);
        assertThat(readings("person.identity", sara, amina)).isZero();
        assertThat(sara.post("/arbete/personer/{id}/nummer/visa", amina))
                .hasStatusOk()
                .bodyText()
                .contains(last);
        assertThat(readings("person.identity", sara, amina)).isEqualTo(1);

        assertThat(subLeader.get("/arbete/personer/{id}", amina)).bodyText().doesNotContain("Visa numret");
        assertThat(subLeader.post("/arbete/personer/{id}/nummer/visa", amina)).hasStatus(404);
    }

    @Test
    void a_number_and_what_lies_behind_an_alias_are_shown_only_to_one_who_has_just_shown_the_second_factor() {
        var amina = recognise("Amina Bekräfta", conecto);
        var number = number("19850709", 812);
        give(amina, number);
        var vera = recognise("Vera Bekräfta", conecto);
        assertThat(subLeader.post("/arbete/personer/{id}/skydd", vera).param("kind", "SECRECY_MARKING"))
                .hasStatus(303);
        var morning = sara.since(Instant.now().minus(Duration.ofMinutes(11)));
        var verbs = Map.of(
                "/nummer/visa", amina,
                "/skydd/visa", vera,
                "/skydd/andra", vera,
                "/skydd/avsluta", vera);

        verbs.forEach((verb, person) -> {
            var page = "/arbete/personer/" + person;
            assertThat(morning.post(page + verb)
                            .param("kind", "ASSUMED_IDENTITY")
                            .param("realName", "Vera Annan")
                            .header("Referer", "http://localhost" + page))
                    .as(verb)
                    .hasStatus(303)
                    .hasRedirectedUrl("/logga-in/bekrafta?till=" + page.replace("/", "%2F"));
        });
        assertThat(readings("person.identity", sara, amina)).isZero();
        assertThat(readings("person.behind", sara, vera)).isZero();
        assertThat(as(sara, () -> protection.behind(vera)).orElseThrow().realName())
                .isEqualTo("Vera Bekräfta");
        assertThat(sara.post("/arbete/personer/{id}/nummer/visa", amina)).hasStatusOk();
        assertThat(sara.post("/arbete/personer/{id}/skydd/visa", vera)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kontakt", "/nummer", "/nummer/visa", "/skydd/visa"})
    void who_comes_back_to_an_answer_after_the_second_factor_sees_the_person(String answer) {
        var amina = recognise("Amina Åter", conecto);

        assertThat(sara.get("/arbete/personer/" + amina + answer)).hasRedirectedUrl("/arbete/personer/" + amina);
    }

    @Test
    void each_page_leaves_one_line_with_everyone_it_showed() {
        var amina = recognise("Amina Rad", conecto);
        var bea = recognise("Bea Rad", conecto);

        assertThat(sara.get("/arbete/personer")).hasStatusOk();
        assertThat(sara.get("/arbete/personer/{id}", amina)).hasStatusOk();

        assertThat(readings("person.list", sara, amina)).isEqualTo(1);
        assertThat(readings("person.list", sara, bea)).isEqualTo(1);
        assertThat(readings("person.page", sara, amina)).isEqualTo(1);
        assertThat(readings("person.page", sara, bea)).isZero();
    }

    @Test
    void nothing_is_shown_when_the_line_cannot_be_written() {
        var amina = recognise("Amina Otavlad", conecto);
        give(amina, number("19850709", 806));
        var owner = JdbcClient.create(database.ownerSource());
        owner.sql("""
                create function access.refuse_for_test() returns trigger language plpgsql as
                $$ begin raise exception 'disk full'; end $$
                """).update();
        owner.sql(
                        "create trigger refuse_for_test before insert on access.audit_line for each row when (new.actor_id = '"
                                + sara.person() + "') execute function access.refuse_for_test()")
                .update();
        try {
            for (var address : List.of("/arbete/personer", "/arbete/personer/" + amina)) {
                assertNothingShown(sara.get(address));
            }
            assertNothingShown(sara.post("/arbete/personer/sok").param("q", "Amina Otavlad"));
            assertNothingShown(sara.post("/arbete/personer/{id}/nummer/visa", amina));
        } finally {
            owner.sql("drop function access.refuse_for_test cascade").update();
        }
    }

    private static void assertNothingShown(MockMvcTester.MockMvcRequestBuilder request) {
        assertThat(request).hasStatus(500).bodyText().doesNotContain("Otavlad", "19850709");
    }

    @Test
    void a_protected_person_stands_under_the_alias_on_every_screen() {
        var vera = recognise("Vera Osynlig", conecto);
        give(vera, number("19850709", 808));
        assertThat(subLeader.post("/arbete/personer/{id}/skydd", vera).param("kind", "SECRECY_MARKING"))
                .hasStatus(303);
        var alias = as(sara, () -> people.get(vera)).name();

        for (var reader : List.of(subLeader, sara)) {
            assertThat(reader.get("/arbete/personer"))
                    .bodyText()
                    .contains(alias)
                    .doesNotContain("Vera Osynlig");
            assertThat(reader.post("/arbete/personer/sok").param("q", "Vera Osynlig"))
                    .bodyText()
                    .contains("Ingen med ett namn");
            assertThat(reader.post("/arbete/personer/{id}/sla-ihop/sok", recognise("Amina Granne", conecto))
                            .param("q", "Vera Osynlig"))
                    .bodyText()
                    .contains("Ingen med ett namn");
        }
        assertThat(subLeader.get("/arbete/personer")).bodyText().doesNotContain("19850709", ">Skyddad<");
        assertThat(subLeader.get("/arbete/personer/{id}", vera))
                .bodyText()
                .contains(alias, "Övriga uppgifter visas bara för några få")
                .doesNotContain("Vera Osynlig", "19850709", ".example", "Sekretessmarkering");
        assertThat(sara.get("/arbete/personer/{id}", vera))
                .bodyText()
                .contains(alias, "Visa det som ligger bakom")
                .doesNotContain("Vera Osynlig", "19850709", ".example", "Sekretessmarkering");
        assertThat(readings("person.behind", sara, vera)).isZero();
        assertThat(subLeader.post("/arbete/personer/{id}/skydd/visa", vera)).hasStatus(404);
        assertThat(sara.post("/arbete/personer/{id}/skydd/visa", vera))
                .bodyText()
                .contains(alias, "Vera Osynlig", "Sekretessmarkering", "19850709-****");
        assertThat(readings("person.behind", sara, vera)).isEqualTo(1);

        assertThat(sara.post("/arbete/personer/{id}/skydd/andra", vera)
                        .param("kind", "ASSUMED_IDENTITY")
                        .param("realName", "Vera Nyast")
                        .param("birthDate", "1985-07-09")
                        .param(
                                "version",
                                sara.versionAfter(sara.post("/arbete/personer/{id}/skydd/visa", vera), "/skydd/andra")))
                .hasStatus(303);
        assertThat(sara.post("/arbete/personer/{id}/skydd/andra", vera)
                        .param("kind", "SECRECY_MARKING")
                        .param("realName", "Vera Äldre")
                        .param("version", "sett före"))
                .as("somebody who saw what was there before")
                .hasStatus(409);
        assertThat(as(sara, () -> protection.behind(vera)).orElseThrow().kind())
                .isEqualTo(ProtectionKind.ASSUMED_IDENTITY);
        assertThat(subLeader.post("/arbete/personer/{id}/skydd/avsluta", vera)).hasStatus(404);
        assertThat(sara.post("/arbete/personer/{id}/skydd/avsluta", vera)).hasStatus(303);
        assertThat(subLeader.get("/arbete/personer")).bodyText().contains("Vera Nyast");
    }

    @ParameterizedTest
    @CsvSource({
        "198507099804, Kontrollsiffran stämmer inte",
        "850709, tio eller tolv siffror",
        "19850709TF29, skyddade personuppgifter",
        "222000-2162, organisationsnummer",
        "000101-T220, tillfälligt nummer",
        "'', Skriv personnumret",
    })
    void a_wrong_number_is_explained_at_the_field_and_nothing_is_stored(String typed, String sentence) {
        var amina = recognise("Amina Fält", conecto);

        assertThat(sara.post("/arbete/personer/{id}/nummer", amina).param("number", typed))
                .hasStatus(422)
                .bodyText()
                .contains(sentence)
                .as("what was typed stays in its field")
                .contains("id=\"number\" name=\"number\" type=\"text\""
                        + (typed.isEmpty() ? "" : " value=\"" + typed + "\""));
        assertThat(as(sara, () -> people.identity(amina))).isEmpty();
    }

    @Test
    void a_number_is_given_on_the_page_and_the_page_says_what_came_of_it() {
        var amina = recognise("Amina Given", conecto);
        var again = recognise("Amina Given-Igen", conecto);
        var number = number("19850709", 810);

        assertThat(sara.post("/arbete/personer/{id}/nummer", amina).param("number", number.twelve()))
                .hasRedirectedUrl("/arbete/personer/" + amina + "?svar=GIVEN");
        assertThat(sara.post("/arbete/personer/{id}/nummer", again).param("number", number.twelve()))
                .hasRedirectedUrl("/arbete/personer/" + again + "?svar=ANOTHER");
        assertThat(sara.get("/arbete/personer/{id}?svar=" + GivenAnswer.ANOTHER, again))
                .bodyText()
                .contains("En annan person har redan det numret", "Amina Given har fått samma personnummer");
    }

    @Test
    void a_mans_number_on_a_woman_is_kept_only_when_the_colleague_says_that_it_is_right() {
        var amina = recognise("Amina Tvekan", conecto);
        var mans = number("19850709", 811);
        var address = "/arbete/personer/" + amina;
        assertThat(sara.post(address)
                        .param("name", "Amina Tvekan")
                        .param("gender", "K")
                        .param("language", "sv")
                        .param(
                                "version",
                                Integer.toString(
                                        as(sara, () -> people.get(amina).version()))))
                .hasStatus(303);

        assertThat(sara.post(address + "/nummer").param("number", mans.twelve()).param("why", "Ny deltagare"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "tillhör en man, men personen står som kvinna",
                        mans.twelve(),
                        "Ny deltagare",
                        "Ja, numret stämmer");
        assertThat(as(sara, () -> people.identity(amina))).isEmpty();
        assertThat(sara.post(address + "/nummer").param("number", mans.twelve()).param("sure", "true"))
                .hasRedirectedUrl(address + "?svar=GIVEN");
    }

    @Test
    void two_records_are_merged_after_a_look_and_unmerged_from_the_page() {
        var old = recognise("Amina Tvåfaldig", conecto);
        var kept = recognise("Amina Kvar", conecto);

        assertThat(sara.post("/arbete/personer/{id}/sla-ihop/sok", old).param("q", "amina kvar"))
                .bodyText()
                .contains("Amina Kvar", "Välj");
        assertThat(sara.get("/arbete/personer/{id}/sla-ihop?med={med}", old, kept))
                .bodyText()
                .contains("Så blir det för Amina Kvar", "Du kan ångra i 30 dagar");
        assertThat(sara.post("/arbete/personer/{id}/sla-ihop", old).param("med", kept.toString()))
                .hasRedirectedUrl("/arbete/personer/" + kept);
        assertThat(sara.get("/arbete/personer/{id}", old)).hasRedirectedUrl("/arbete/personer/" + kept);
        assertThat(sara.get("/arbete/personer/{id}", kept)).bodyText().contains("Amina Tvåfaldig", "Ångra");

        var merge = as(
                sara,
                () -> transaction.execute(s -> jdbc.sql("select id from person.merge where from_id = :id")
                        .param("id", old)
                        .query(UUID.class)
                        .single()));
        assertThat(sara.post("/arbete/personer/{id}/angra/{merge}", kept, merge))
                .hasStatus(303);
        assertThat(sara.get("/arbete/personer/{id}", old))
                .hasStatusOk()
                .bodyText()
                .contains("Amina Tvåfaldig");
    }

    @Test
    void a_merge_is_looked_at_only_after_the_second_factor_and_those_much_alike_are_proposed() {
        var one = recognise("Amina Dubblett " + mark, conecto);
        var other = recognise("Amina Dubblett " + mark, conecto);
        var third = recognise("Helt Annan " + mark, conecto);
        var vera = recognise("Vera Dold " + mark, conecto);
        as(sara, () -> protection.protect(vera, ProtectionKind.SECRECY_MARKING));

        assertThat(sara.get("/arbete/personer/{id}/sla-ihop", one))
                .hasStatusOk()
                .bodyText()
                .contains("De här kan vara samma person", "med=" + other)
                .doesNotContain("med=" + third, "med=" + vera);
        var later = sara.since(Instant.now().minus(Duration.ofHours(1)));
        for (var with : List.of(other, vera)) {
            assertThat(later.get("/arbete/personer/{id}/sla-ihop?med={med}", one, with))
                    .hasStatus(303)
                    .redirectedUrl()
                    .contains("/logga-in/bekrafta?till=");
            assertThat(sara.get("/arbete/personer/{id}/sla-ihop?med={med}", one, with))
                    .hasStatusOk();
        }
    }

    @Test
    void somebody_new_is_registered_after_a_look_at_whom_it_may_already_be() {
        recognise("Amina Känd", conecto);

        assertThat(create("Amina Känd", conecto, null))
                .hasStatus(422)
                .bodyText()
                .contains("Personen kanske redan finns", "samma namn");
        assertThat(create("Amina Känd", conecto, "true")).hasStatus(303);
        assertThat(create("Helt Ny " + mark, conecto, null)).hasStatus(303);
        assertThat(create("", conecto, null)).hasStatus(422).bodyText().contains("Skriv personens namn");
        assertThat(create("Fel Projekt", lumena, null)).hasStatus(422);
    }

    @Test
    void an_old_version_is_not_saved_over_a_new_one() {
        var amina = recognise("Amina Version", conecto);
        var form = sara.post("/arbete/personer/{id}", amina)
                .param("name", "Amina Ny")
                .param("version", "1");

        assertThat(form).hasStatus(303);
        assertThat(sara.post("/arbete/personer/{id}", amina)
                        .param("name", "Amina Sen")
                        .param("version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Någon har ändrat uppgifterna");
        assertThat(as(sara, () -> people.get(amina)).name()).isEqualTo("Amina Ny");
    }

    @Test
    void a_way_of_contact_is_added_and_taken_away_and_a_wrong_one_is_explained() {
        var amina = recognise("Amina Kontakt", conecto);
        var post = sara.post("/arbete/personer/{id}/kontakt", amina).param("project", conecto.toString());

        assertThat(post.param("kind", "PHONE").param("value", "070-123 45 67")).hasStatus(303);
        assertThat(sara.post("/arbete/personer/{id}/kontakt", amina)
                        .param("project", conecto.toString())
                        .param("kind", "EMAIL")
                        .param("value", "inte en adress"))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv en e-postadress");
        assertThat(sara.get("/arbete/personer/{id}", amina)).bodyText().contains("070-123 45 67");

        for (var contact : as(sara, () -> people.contacts(amina))) {
            assertThat(sara.post("/arbete/personer/{id}/kontakt/{c}/ta-bort", amina, contact.id()))
                    .hasStatus(303);
        }
        assertThat(sara.get("/arbete/personer/{id}", amina)).bodyText().contains("Ingen kontaktuppgift");
    }

    @Test
    void only_an_administrator_confirms_what_stands_for_protected_men() {
        var admin = staff("administrator", null);

        assertThat(sara.get("/arbete/skyddade-i-filen")).hasStatus(404);
        assertThat(sara.post("/arbete/skyddade-i-filen")
                        .param("gender", "MAN")
                        .param("suffix", "TF19")
                        .param("source", "x"))
                .hasStatus(404);
        assertThat(admin.get("/arbete/skyddade-i-filen"))
                .hasStatusOk()
                .bodyText()
                .contains("19850709TF29", "Inte bekräftat än");
        assertThat(admin.post("/arbete/skyddade-i-filen")
                        .param("gender", "MAN")
                        .param("suffix", "19")
                        .param("source", ""))
                .hasStatus(422)
                .bodyText()
                .contains("två bokstäver och två siffror", "Skriv var du har fått uppgiften");
        assertThatThrownBy(() -> as(sara, () -> {
                    identities.confirmPlaceholder(se.framsteg.person.Gender.MAN, "TF19", "gissning");
                    return true;
                }))
                .isInstanceOf(se.framsteg.shared.NotFound.class);
    }

    @Test
    void the_pages_are_for_staff_who_may_read_people() {
        assertThat(mvc.get().uri("/arbete/personer")).hasStatus(302);
        assertThat(staff("styrelseledamot", conecto).get("/arbete/personer")).hasStatus(404);
        assertThat(sara.get("/en/arbete/personer")).hasStatusOk().bodyText().contains("People", "lang=\"en\"");
    }

    private MockMvcTester.MockMvcRequestBuilder create(String name, UUID project, String sure) {
        var request = sara.post("/arbete/personer").param("name", name).param("project", project.toString());
        return sure == null ? request : request.param("sure", sure);
    }

    private UUID recognise(String name, UUID project) {
        return people.recognise(name, UUID.randomUUID() + "@post.example", project);
    }

    private void give(UUID person, IdentityNumber number) {
        acting.as(new Actor.Job("test"), "test", () -> identities.give(person, number, Identities.Source.STAFF));
    }

    private int readings(String action, AsStaff reader, UUID person) {
        return acting.as(
                new Actor.Job("test"),
                "test",
                () -> transaction.execute(status -> jdbc.sql("""
                select count(*) from access.audit_line
                 where kind = 'READ' and action = :action and actor_id = :reader and :person = any(persons)
                """)
                        .param("action", action)
                        .param("reader", reader.person())
                        .param("person", person)
                        .query(Integer.class)
                        .single()));
    }

    private AsStaff staff(String role, UUID scope) {
        var staff = new Actor.Staff(Ids.next(), role);
        acting.as(
                new Actor.Job("test"),
                "test",
                () -> grants.grant(staff.person(), role, scope, java.time.LocalDate.of(2025, 3, 12), null));
        return new AsStaff(mvc, staff);
    }

    private static IdentityNumber number(String day, int birthNumber) {
        var nine = day.substring(2) + "%03d".formatted(birthNumber);
        return new IdentityNumber(day.substring(0, 2) + nine + CheckDigit.of(nine));
    }

    private <T> T as(AsStaff reader, Supplier<T> work) {
        return acting.as(reader.staff(), "test", work);
    }
}
