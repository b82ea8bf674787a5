package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** Somebody leaves a project and comes back, from the page of the person. It is 12 March 2025. */
@FrameTest
class LeavingAndReturningTests {
    @Autowired
    Acting acting;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Grants grants;

    @Autowired
    People people;

    @Autowired
    Environment environment;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Months months;

    MonthWorld world;
    AsStaff leader;
    UUID amina;
    String at;

    @BeforeEach
    void somebody_who_came_in_october() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        leader = new AsStaff(mvc, world.colleague("Karin", "projektledare"));
        amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 190);
        months.settle(world.id());
        at = "/arbete/personer/" + amina + "/perioder/" + world.id();
    }

    @Test
    void who_leaves_and_comes_back_has_one_record_with_two_stints() {
        assertThat(leader.get("/arbete/personer/" + amina)).bodyText().contains(at);
        assertThat(leader.get(at)).hasStatusOk().bodyText().contains("Amina är med i projektet.", "pågår");

        assertThat(leave("2024-11-20").param("reason", "Nytt arbete")).hasStatus(303);
        assertThat(leader.get(at + "?klart=slutat"))
                .bodyText()
                .contains("Slutdagen är sparad.", "Amina har slutat i projektet.", "Personen kommer tillbaka")
                .doesNotContain("pågår");
        assertThat(comeBack("2025-01-15")).hasStatus(303);

        assertThat(leader.get("/en" + at))
                .bodyText()
                .contains("Amina takes part in the project.", "8 October 2024 to 20 November 2024", "ongoing");
        assertThat(world.owner()
                        .sql("""
                        select count(*) || ' ' || min(first_start) || ' ' || coalesce(max(final_end)::text, 'in')
                          from report.participation where project_id = :id and person_id = :person
                        """)
                        .param("id", world.id())
                        .param("person", amina)
                        .query(String.class)
                        .single())
                .isEqualTo("1 2024-10-08 in");
        assertThat(audited("CHANGE", "report.participation.left")).isOne();
        assertThat(audited("CHANGE", "report.participation.returned")).isOne();
        assertThat(audited("READ", "report.participation")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "slutar, '', Välj en dag.",
        "slutar, i maj, Välj en dag.",
        "slutar, 2025-03-13, Dagen har inte varit än.",
        "slutar, 2024-10-07, Slutdagen är före den dag då perioden började.",
        "kommer-tillbaka, 2025-01-15, Personen är redan med."
    })
    void what_cannot_be_is_said_beside_the_field_and_nothing_is_stored(String verb, String day, String sentence) {
        assertThat(leader.post(at + "/" + verb).param("day", day))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
        assertThat(audited("CHANGE", "report.participation.left")).isZero();
    }

    @Test
    void nobody_comes_back_before_leaving_or_leaves_twice() {
        leave("2024-11-20").exchange();
        assertThat(comeBack("2024-11-20")).hasStatus(422).bodyText().contains("efter den senaste slutdagen");
        assertThat(leave("2024-11-21")).hasStatus(422).bodyText().contains("Personen har redan slutat.");
        assertThat(leave("2024-11-21").param("reason", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("Skriv högst 500 tecken.");
    }

    @Test
    void who_has_not_taken_part_has_no_time_to_end() {
        var bo = world.person("Bo");
        var page = "/arbete/personer/" + bo + "/perioder/" + world.id();
        assertThat(leader.get(page)).hasStatusOk().bodyText().contains("Bo har ingen deltagartid än.");
        assertThat(leader.post(page + "/slutar").param("day", "2024-11-20")).hasStatus(404);
    }

    @Test
    void only_who_keeps_the_months_changes_them_and_who_sees_no_names_sees_nothing() {
        var auditor = new AsStaff(mvc, world.colleague("Rut", "revisor"));
        assertThat(auditor.get(at)).hasStatusOk().bodyText().doesNotContain("Spara slutdagen");
        assertThat(auditor.post(at + "/slutar").param("day", "2024-11-20")).hasStatus(404);
        for (var role : new String[] {"forbundschef", "kursledare", "handlaggare"}) {
            var other = new AsStaff(mvc, world.colleague("Eva", role));
            assertThat(other.get(at)).as(role).hasStatus(404);
            assertThat(other.post(at + "/slutar").param("day", "2024-11-20"))
                    .as(role)
                    .hasStatus(404);
        }
        var elsewhere = new MonthWorld(acting, associations, projects, grants, people, environment);
        var stranger = new AsStaff(mvc, elsewhere.colleague("Stina", "projektledare"));
        assertThat(stranger.get(at)).hasStatus(404);
        assertThat(stranger.get("/arbete/personer/" + amina + "/perioder/" + elsewhere.id()))
                .as("a person of somebody else's project")
                .hasStatus(404);
    }

    private MockMvcTester.MockMvcRequestBuilder leave(String day) {
        return leader.post(at + "/slutar").param("day", day);
    }

    private MockMvcTester.MockMvcRequestBuilder comeBack(String day) {
        return leader.post(at + "/kommer-tillbaka").param("day", day);
    }

    private int audited(String kind, String action) {
        return world.owner()
                .sql("""
                select count(*) from access.audit_line
                 where kind = :kind and action = :action and actor_id = :who
                """)
                .param("kind", kind)
                .param("action", action)
                .param("who", leader.person())
                .query(Integer.class)
                .single();
    }
}
