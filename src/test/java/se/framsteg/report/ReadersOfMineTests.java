package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.AuditLog;
import se.framsteg.access.AuditLog.OwnRead;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** Who sees people in files and in the log stands in the log of that project, and each person finds it in words. */
@FrameTest
class ReadersOfMineTests {
    private static final YearMonth MONTH = YearMonth.of(2025, 2);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MonthFiles files;

    @Autowired
    Certificates certificates;

    @Autowired
    AuditLog log;

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

    private MonthWorld world;
    private UUID berit;
    private AsStaff nora;

    @BeforeEach
    void a_participant_in_a_month_and_a_project_leader() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        berit = world.person("Berit Ek");
        world.attended(berit, LocalDate.of(2025, 2, 5), 180);
        var name = "Nora Lind";
        var person = world.as(new Actor.Job("test"), () -> people.createColleague(name));
        world.as(
                new Actor.Job("test"),
                () -> grants.grant(person, "projektledare", world.id(), LocalDate.of(2024, 1, 1), null));
        nora = new AsStaff(mvc, new Actor.Staff(person, name));
    }

    @Test
    void each_person_in_a_month_file_finds_who_downloaded_it_in_which_role_and_where() {
        var file = world.as(nora.staff(), () -> files.make(world.id(), MONTH, FileKind.CSV));

        assertThat(reads()).extracting(OwnRead::what).doesNotContain("report.month_file");
        world.as(nora.staff(), () -> files.read(world.id(), file.id(), new ByteArrayOutputStream()));

        assertThat(reads().getFirst()).satisfies(read -> {
            assertThat(read.what()).isEqualTo("report.month_file");
            assertThat(read.actor()).isEqualTo(nora.person());
            assertThat(read.roleSv()).isEqualTo("Projektledare");
            assertThat(read.scope()).isEqualTo(world.id());
            assertThat(read.association()).isEqualTo(world.association);
        });
        assertThat(own().get("/mina/insyn"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Nora Lind, projektledare, hämtade månadsfilen", "Nora Lind, projektledare, gjorde månadsfilen")
                .contains(associations.byId(world.association).orElseThrow().name())
                .doesNotContain("report.month_file");
    }

    @Test
    void the_certificates_as_pdf_leave_a_line_with_their_people_and_ask_for_the_second_factor() {
        world.as(nora.staff(), () -> certificates.make(world.id(), MONTH));
        var address = "/arbete/manad/" + world.project.slug() + "/" + MONTH + "/intyg.pdf";

        assertThat(nora.since(Instant.now().minusSeconds(3600)).get(address))
                .hasStatus(303)
                .headers()
                .hasHeaderSatisfying("Location", to -> assertThat(to.getFirst()).contains("/logga-in/bekrafta"));
        assertThat(reads()).extracting(OwnRead::what).doesNotContain("report.certificates.pdf");

        assertThat(nora.get(address)).hasStatusOk();
        assertThat(reads().getFirst().what()).isEqualTo("report.certificates.pdf");
    }

    @Test
    void an_auditor_of_one_association_reads_and_exports_only_its_lines() {
        var elsewhere = new MonthWorld(acting, associations, projects, grants, people, environment);
        var ours = new AsStaff(mvc, world.colleague("Rut", "revisor", world.association));
        var theirs = new AsStaff(mvc, world.colleague("Ove", "revisor", elsewhere.association));
        var file = world.as(nora.staff(), () -> files.make(world.id(), MONTH, FileKind.CSV));
        world.as(nora.staff(), () -> files.read(world.id(), file.id(), new ByteArrayOutputStream()));

        assertThat(ours.get("/arbete/logg")).hasStatusOk().bodyText().contains("hämtade månadsfilen");
        assertThat(theirs.get("/arbete/logg")).hasStatusOk().bodyText().doesNotContain("månadsfilen");
        assertThat(exported(ours)).contains("report.month_file", berit.toString());
        assertThat(exported(theirs)).doesNotContain(world.id().toString(), berit.toString(), "report.month_file");
        assertThat(theirs.get("/arbete/logg?om=" + berit))
                .hasStatusOk()
                .bodyText()
                .contains("Här finns inga rader");
    }

    @Test
    void reading_the_log_and_taking_it_out_is_told_to_those_who_stand_in_it() {
        var auditor = new AsStaff(mvc, world.colleague("Rut", "revisor", world.association));
        world.as(nora.staff(), () -> certificates.make(world.id(), MONTH));
        world.as(nora.staff(), () -> certificates.of(world.id(), MONTH));

        assertThat(auditor.get("/arbete/logg")).hasStatusOk();
        assertThat(reads().getFirst())
                .satisfies(read -> assertThat(read.what()).isEqualTo("log"))
                .satisfies(read -> assertThat(read.roleSv()).isEqualTo("Revisor"));
        exported(auditor);
        assertThat(reads().getFirst().what()).isEqualTo("log.export");
    }

    @Test
    void a_line_from_before_gets_the_scope_of_its_object_or_its_people_and_its_seal_still_fits() {
        var owner = world.owner();
        owner.sql("""
                insert into access.audit_line (actor_kind, purpose, kind, action, object_kind, object_id, persons, scope_derived)
                values ('job', 'old', 'CHANGE', 'old', 'project', :project, '{}', true),
                       ('job', 'old', 'READ', 'old', null, null, array[:person::uuid], true),
                       ('job', 'old', 'CHANGE', 'old', 'gone.thing', :project, '{}', true)
                """).param("project", world.id()).param("person", berit).update();
        var job = new Actor.Job("test");
        world.as(job, () -> log.seal(Instant.now().plusSeconds(60), Instant.now()));
        owner.sql("delete from access.derived_scopes").update();

        owner.sql("call access.derive_scopes()").update();

        assertThat(owner.sql("select count(*) from access.audit_line where action = 'old' and scope_id = :project")
                        .param("project", world.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(world.as(job, () -> log.check(Instant.now())).broken()).isEmpty();
    }

    private String exported(AsStaff who) {
        return new String(
                who.get("/arbete/logg/export").exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private List<OwnRead> reads() {
        return world.as(new Actor.Participant(berit, "Berit Ek"), () -> log.readsOfMe(50));
    }

    private AsStaff own() {
        return new AsStaff(mvc, new Actor.Staff(berit, "Berit Ek"));
    }
}
