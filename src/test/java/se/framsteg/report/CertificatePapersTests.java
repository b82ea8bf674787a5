package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** The scanned paper of a signed certificate: kept sealed, and opened by those who may keep one. */
@FrameTest
class CertificatePapersTests {
    private static final byte[] PAPER = "%PDF-1.7 Amina Warsame".getBytes(StandardCharsets.UTF_8);

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
    String certificate;

    @BeforeEach
    void a_certificate_of_october() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        leader = new AsStaff(mvc, world.colleague("Karin", "projektledare"));
        amina = world.person("Amina Warsame");
        world.attended(amina, LocalDate.of(2024, 10, 8), 190);
        months.settle(world.id());
        var list = "/arbete/manad/" + world.project.slug() + "/2024-10/intyg";
        leader.post(list + "/gor").exchange();
        certificate = list + "/" + first(body(leader.get(list).exchange()), "name=\"intyg\" value=\"([0-9a-f-]{36})\"");
    }

    @Test
    void the_paper_is_opened_as_it_came_under_a_name_that_says_nothing_of_the_person() {
        assertThat(keep("Amina Warsame.html", "text/html", PAPER)).hasStatus(303);

        var paper = paper();
        var opened = leader.get(paper).exchange();
        assertThat(opened).hasStatusOk();
        assertThat(opened.getResponse().getContentAsByteArray()).isEqualTo(PAPER);
        assertThat(opened)
                .headers()
                .hasValue("Content-Type", "application/pdf")
                .hasValue("Content-Disposition", "attachment; filename=\"intyg-2024-10.pdf\"")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Cache-Control", "no-store");
        assertThat(lines("READ", "report.certificate.scan", "and '" + amina + "' = any(persons)"))
                .isOne();
        assertThat(lines("CHANGE", "report.certificate.scan", "")).isOne();
    }

    @Test
    void what_is_no_scan_is_refused_and_the_certificate_stays_unsigned() {
        assertThat(keep("x.pdf", "application/pdf", "<script>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("Välj en PDF, JPEG eller PNG");

        assertThat(body(leader.get(certificate).exchange())).contains("Markera som underskrivet på papper");
        assertThat(world.owner()
                        .sql("select count(*) from report.certificate_scan where project_id = :id")
                        .param("id", world.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_paper_comes_later_to_a_certificate_that_was_marked_without_one() {
        assertThat(leader.post(certificate + "/papper")).hasStatus(303);
        assertThat(body(leader.get(certificate).exchange()))
                .contains("Spara papperet")
                .doesNotContain("Sparade papper");
        assertThat(keep("a.pdf", "application/pdf", PAPER)).hasStatus(303);
        assertThat(body(leader.get(certificate).exchange()))
                .contains("Sparade papper")
                .doesNotContain("Spara papperet");
    }

    @Test
    void only_who_may_keep_a_paper_opens_one() {
        keep("a.pdf", "application/pdf", PAPER);
        var paper = paper();

        for (var role : new String[] {"revisor", "forbundschef", "kursledare", "delprojektledare"}) {
            assertThat(new AsStaff(mvc, world.colleague("Eva", role)).get(paper))
                    .as(role)
                    .hasStatus(404);
        }
        var elsewhere = new MonthWorld(acting, associations, projects, grants, people, environment);
        var stranger = new AsStaff(mvc, elsewhere.colleague("Stina", "projektledare"));
        assertThat(stranger.get(paper)).hasStatus(404);
        assertThat(stranger.get(paper.replace(world.project.slug(), elsewhere.project.slug())))
                .as("not by way of the own project either")
                .hasStatus(404);
    }

    @Test
    void the_paper_of_a_protected_person_bears_the_name_and_is_for_who_may_know_it() {
        keep("a.pdf", "application/pdf", PAPER);
        var paper = paper();
        var caseworker = new AsStaff(mvc, world.colleague("Pia", "processledare"));
        assertThat(caseworker.get(paper)).hasStatusOk();

        world.owner()
                .sql("update person.person set protected = true where id = :id")
                .param("id", amina)
                .update();

        assertThat(leader.get(paper)).hasStatusOk();
        assertThat(caseworker.get(paper)).hasStatus(404);
        assertThat(body(caseworker.get(certificate).exchange())).doesNotContain("Sparade papper");
    }

    private MvcTestResult keep(String name, String type, byte[] content) {
        return leader.post(certificate + "/papper")
                .multipart()
                .file(new MockMultipartFile("scan", name, type, content))
                .exchange();
    }

    private String paper() {
        return certificate + "/papper/" + first(body(leader.get(certificate).exchange()), "/papper/([0-9a-f-]{36})\"");
    }

    private int lines(String kind, String action, String more) {
        return world.owner()
                .sql(
                        "select count(*) from access.audit_line where kind = :kind and action = :action and actor_id = :who "
                                + more)
                .param("kind", kind)
                .param("action", action)
                .param("who", leader.person())
                .query(Integer.class)
                .single();
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
