package se.framsteg.organisation.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.AidAssessments;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.Organisations;
import se.framsteg.organisation.Status;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Projects;
import se.framsteg.shared.Ids;

/** Staff decide on the names that sign-ups brought: accept, change, merge. */
@FrameTest
class RegisterTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Organisations organisations;

    @Autowired
    AidAssessments assessments;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Acting acting;

    @Autowired
    Grants grants;

    private final Actor job = new Actor.Job("test");
    private AsStaff sara;

    @BeforeEach
    void somebody_who_may_decide() {
        sara = staff("utbildningsledare");
    }

    @Test
    void a_new_name_waits_on_the_list_beside_the_one_it_resembles_and_is_accepted_there() {
        add("Solbackens vårdcentral");
        var pending = propose("Solbacken vårdcentral");

        assertThat(sara.get("/arbete/organisationer"))
                .hasStatusOk()
                .bodyText()
                .contains("Solbacken vårdcentral", "Slå ihop med Solbackens vårdcentral");

        assertThat(sara.post("/arbete/organisationer/{id}/godkann", pending))
                .hasStatus(303)
                .hasRedirectedUrl("/arbete/organisationer");
        assertThat(status(pending)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void a_merge_is_shown_before_it_is_done_and_the_old_address_leads_on() {
        var right = add("Backens behandlingshem");
        var wrong = propose("Backens behandl hem");

        assertThat(sara.get("/arbete/organisationer/{id}/sla-ihop?q=Backens", wrong))
                .bodyText()
                .contains("Backens behandlingshem", "Välj");
        assertThat(sara.get("/arbete/organisationer/{id}/sla-ihop?med={med}", wrong, right))
                .bodyText()
                .contains("Den som skriver ”Backens behandl hem” hamnar hos Backens behandlingshem");
        assertThat(status(wrong)).isEqualTo(Status.PENDING);

        assertThat(sara.post("/arbete/organisationer/{id}/sla-ihop", wrong).param("med", right.toString()))
                .hasRedirectedUrl("/arbete/organisationer/" + right);
        assertThat(sara.get("/arbete/organisationer/{id}", wrong)).hasRedirectedUrl("/arbete/organisationer/" + right);
        assertThat(sara.get("/arbete/organisationer/{id}", right))
                .bodyText()
                .contains("Backens behandl hem", "slogs ihop med den här", "12 mars");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', Skriv organisationens namn",
        "Fältprövat AB, 222000-2163, '', Kontrollsiffran stämmer inte",
        "Fältprövat AB, 12, '', har tio siffror",
        "Fältprövat AB, abc, '', består av siffror",
        "Fältprövat AB, '', 1368, har fem siffror",
        "Upptaget namn AB, '', '', heter redan så",
    })
    void what_is_wrong_is_said_at_the_field_and_nothing_is_stored(
            String name, String number, String postalCode, String sentence) {
        var other = organisations.byName("Upptaget namn AB").orElseGet(() -> add("Upptaget namn AB"));
        var id = add("Fält " + UUID.randomUUID());
        var before = organisations.get(id);

        assertThat(sara.post("/arbete/organisationer/{id}", id)
                        .param("version", "" + before.version())
                        .param("name", name)
                        .param("number", number)
                        .param("postalCode", postalCode))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
        assertThat(organisations.get(id)).isEqualTo(before);
        assertThat(other).isNotEqualTo(id);
    }

    @Test
    void a_sole_traders_number_is_recognised_and_not_kept() {
        var id = add("Enskild " + UUID.randomUUID());

        assertThat(sara.post("/arbete/organisationer/{id}", id)
                        .param("version", "1")
                        .param("name", "Enskild " + id)
                        .param("number", "850709-9805"))
                .hasStatus(303);

        assertThat(organisations.get(id).soleTrader()).isTrue();
        assertThat(organisations.get(id).number()).isNull();
        assertThat(sara.get("/arbete/organisationer/{id}", id)).bodyText().contains("enskild firma sparas utan nummer");
    }

    @Test
    void whoever_saves_an_old_version_is_told_that_somebody_was_first() {
        var id = add("Version " + UUID.randomUUID());

        assertThat(sara.post("/arbete/organisationer/{id}", id)
                        .param("version", "1")
                        .param("name", "Nytt " + id))
                .hasStatus(303);
        assertThat(sara.post("/arbete/organisationer/{id}", id)
                        .param("version", "1")
                        .param("name", "Annat " + id))
                .hasStatus(409)
                .bodyText()
                .contains("Någon har ändrat organisationen");
    }

    @Test
    void who_may_not_decide_finds_no_such_page() {
        var id = propose("Stängt " + UUID.randomUUID());
        var board = staff("styrelseledamot");

        assertThat(board.get("/arbete/organisationer")).hasStatus(404);
        assertThat(board.get("/arbete/organisationer/{id}", id)).hasStatus(404);
        assertThat(board.post("/arbete/organisationer/{id}/godkann", id)).hasStatus(404);
        assertThat(mvc.get().uri("/arbete/organisationer")).hasStatus(302).hasRedirectedUrl("/logga-in");
    }

    @Test
    void suggestions_are_for_everyone_and_name_only_what_is_accepted() {
        add("Ljusdalens folkhögskola");
        propose("Ljusdalens hemliga");

        assertThat(mvc.get().uri("/organisationer?q=ljusdalen"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"Ljusdalens folkhögskola\">")
                .doesNotContain("hemliga");
        assertThat(mvc.get().uri("/organisationer")).hasStatusOk().bodyText().isBlank();
    }

    @Test
    void a_name_with_markup_in_it_is_shown_as_text() {
        propose("<script>alert(1)</script> AB");

        assertThat(sara.get("/arbete/organisationer?q=script")).bodyText().doesNotContain("<script>alert");
    }

    @Test
    void minor_aid_is_summed_within_its_years_and_warned_about_above_the_ceiling() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var project = examples.project(examples.association(), "Stöd " + ExampleProjects.unique());
        var leader = new AsStaff(mvc, examples.colleague("Sara", "projektledare", project.id()));
        var id = add("Utförare " + UUID.randomUUID());

        for (var row :
                new String[][] {{"200000", "2024-05-01"}, {"99 999,50", "2025-01-01"}, {"250000", "2021-12-31"}}) {
            assertThat(aid(leader, id, project.id(), "DE_MINIMIS", row[0], row[1]))
                    .hasStatus(303);
        }
        assertThat(leader.get("/arbete/organisationer/{id}", id))
                .bodyText()
                .contains("299\u00a0999 euro av högst 300\u00a0000 euro under 3 år");

        assertThat(aid(leader, id, project.id(), "DE_MINIMIS", "1", "2025-03-12"))
                .hasStatus(303);
        assertThat(leader.get("/arbete/organisationer/{id}", id)).bodyText().contains("mer än taket");
        assertThat(sara.get("/arbete/organisationer/{id}", id)).hasStatusOk();
        assertThat(new AsStaff(mvc, examples.colleague("Bo", "projektledare", examples.association()))
                        .get("/arbete/organisationer/{id}", id))
                .bodyText()
                .doesNotContain("mer än taket", "euro under");
    }

    @ParameterizedTest
    @CsvSource({
        "DE_MINIMIS, '', '', behöver ett belopp",
        "NONE, minus ett, '', Skriv beloppet med siffror",
        "NONE, -5, '', Skriv beloppet med siffror",
        "NONE, 5, 12 mars, Skriv datumet som",
    })
    void a_wrong_assessment_is_explained_and_nothing_is_stored(
            String kind, String amount, String granted, String sentence) {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var project = examples.project(examples.association(), "Stöd " + ExampleProjects.unique());
        var leader = new AsStaff(mvc, examples.colleague("Sara", "projektledare", project.id()));
        var id = add("Utförare " + UUID.randomUUID());

        assertThat(aid(leader, id, project.id(), kind, amount, granted))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
        assertThat(acting.as(leader.staff(), "test", () -> assessments.of(id))).isEmpty();
    }

    private static MockMvcTester.MockMvcRequestBuilder aid(
            AsStaff who, UUID organisation, UUID project, String kind, String amount, String granted) {
        return who.post("/arbete/organisationer/{id}/statsstod", organisation)
                .param("project", project.toString())
                .param("assessment", kind)
                .param("amount", amount)
                .param("granted", granted);
    }

    private AsStaff staff(String role) {
        var staff = new Actor.Staff(Ids.next(), role);
        acting.as(job, "test", () -> grants.grant(staff.person(), role, null, LocalDate.of(2025, 3, 12), null));
        return new AsStaff(mvc, staff);
    }

    private UUID add(String name) {
        return acting.as(job, "test", () -> organisations.add(OrganisationFacts.named(name)));
    }

    private UUID propose(String name) {
        return organisations.findOrPropose(name, null, null).organisation();
    }

    private Status status(UUID id) {
        return organisations.get(id).status();
    }
}
