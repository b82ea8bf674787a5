package se.framsteg.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;
import se.framsteg.organisation.CheckDigit;
import se.framsteg.organisation.Organisations;
import se.framsteg.project.ExampleProjects;

/**
 * Somebody signs up, is there, has given a number, and then becomes protected: no screen and no file of the project tells the
 * name, the address or the number any more, whoever asks.
 */
@FrameTest
@Import({CourseWorld.class, AttendanceWorld.class})
class ProtectedEverywhereTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    AttendanceWorld world;

    @Autowired
    CourseWorld courses;

    @Autowired
    Identities identities;

    @Autowired
    Protection protection;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private static final String EMPLOYER = "Skuggans förvaltning";
    private static final String WORKPLACE = "Enheten vid Skuggan";

    @Autowired
    Organisations organisations;

    @Autowired
    TransactionTemplate transaction;

    private String name;
    private IdentityNumber number;
    private UUID date;
    private UUID signUp;
    private UUID project;
    private String slug;
    private UUID vera;
    private String alias;

    @BeforeEach
    void vera_takes_part_and_becomes_protected() {
        name = "Verasol" + ExampleProjects.unique();
        date = world.date(5);
        project = world.projectOf(date);
        signUp = world.seated(date, name);
        world.seated(date, "Amina");
        worksAt(EMPLOYER, WORKPLACE);
        vera = one("select person_id from course.sign_up where id = :id", signUp, UUID.class);
        slug = one("select slug from project.published_project where id = :id", project, String.class);
        number = number(signUp);
        courses.asJob(() -> identities.give(vera, number, Identities.Source.STAFF));
        world.theDayComes();
        assertThat(leader().post("/arbete/tillfallen/{id}/narvaro/{who}", date, signUp)
                        .param("state", "PRESENT"))
                .hasStatus(303);
        for (var address : List.of("", "/narvaro", "/papper")) {
            assertThat(leader().get("/arbete/tillfallen/{id}" + address, date))
                    .as(address)
                    .bodyText()
                    .contains(name, EMPLOYER);
        }
        alias = courses.asJob(() -> protection.protect(vera, ProtectionKind.PROTECTED_REGISTRATION));
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"projektledare", "delprojektledare", "processledare", "utbildningsledare", "revisor"})
    void no_screen_tells_the_name_the_address_or_the_number(String role) throws IOException {
        var reader = staff(role);

        for (var address : addresses()) {
            var answer = reader.get(address).exchange();
            if (role.equals("projektledare")) {
                assertThat(answer.getResponse().getStatus()).as(address).isIn(200, 303);
            }
            assertTellsNothing(answer, role + " at " + address);
        }
        assertTellsNothing(reader.post("/arbete/personer/sok").param("q", name).exchange(), role + " searches");
    }

    @Test
    void letters_to_a_protected_person_are_seen_only_by_those_who_may_look_behind() throws IOException {
        var leader = leader();
        assertThat(leader.get("/arbete/post")).bodyText().doesNotContainIgnoringCase(name);
        assertThat(leader.get("/arbete/post/skyddade")).bodyText().containsIgnoringCase(name);
        var letter = one(
                "select id from message.letter where sealed and scope_id = :id order by id desc limit 1",
                project,
                UUID.class);
        assertThat(leader.get("/arbete/post/{id}", letter)).hasStatus(404);
        assertThat(leader.get("/arbete/post/skyddade/{id}", letter)).hasStatusOk();
        var later = leader.since(java.time.Instant.now().minusSeconds(3600));
        for (var address : List.of("/arbete/post/skyddade", "/arbete/post/skyddade/" + letter)) {
            assertThat(later.get(address)).hasStatus(303).redirectedUrl().contains("bekrafta");
        }
        assertTellsNothing(staff("delprojektledare").get("/arbete/post").exchange(), "the log of letters");
        assertThat(staff("delprojektledare").get("/arbete/post/skyddade")).hasStatus(404);
        assertThat(staff("delprojektledare").get("/arbete/post/skyddade/{id}", letter))
                .hasStatus(404);

        courses.asJob(() -> {
            protection.lift(vera);
            return true;
        });
        assertThat(staff("delprojektledare").get("/arbete/post")).bodyText().containsIgnoringCase(name);
    }

    @Test
    void a_trainer_of_the_date_sees_the_alias() throws IOException {
        var trainer = new AsStaff(mvc, world.colleague("kursledare", date));

        assertThat(trainer.get("/arbete/tillfallen/{id}/narvaro", date))
                .bodyText()
                .contains(alias);
        for (var address : addresses()) {
            assertTellsNothing(trainer.get(address).exchange(), "trainer at " + address);
        }
    }

    @Test
    void the_month_file_has_the_placeholder_instead_of_the_number() throws IOException {
        clock.set(java.time.Instant.parse("2025-04-02T08:00:00Z"));
        for (var kind : List.of("CSV", "XLSX")) {
            assertThat(leader().post("/arbete/manad/{slug}/2025-03/fil", slug).param("kind", kind))
                    .hasStatus(303);
        }
        var month = leader().get("/arbete/manad/{slug}/2025-03", slug).exchange();
        assertThat(month).bodyText().contains(alias);
        assertTellsNothing(month, "the month");
        for (var file : files()) {
            var answer = leader().get("/arbete/manad/{slug}/2025-03/fil/{file}", slug, file)
                    .exchange();
            assertThat(answer.getResponse().getStatus()).isEqualTo(200);
            assertTellsNothing(answer, "file");
        }
        assertThat(csv()).contains(number.firstEight() + "TF29").doesNotContain(name);
    }

    private void worksAt(String employer, String workplace) {
        var found = courses.asJob(() -> organisations.findOrPropose(employer, workplace, project));
        var changed = courses.asJob(() -> transaction.execute(status -> jdbc.sql("""
                        update course.sign_up set organisation_id = :employer, workplace_id = :place where id = :id
                        """)
                .param("employer", found.organisation())
                .param("place", found.workplace())
                .param("id", signUp)
                .update()));
        assertThat(changed).isEqualTo(1);
    }

    private List<String> addresses() {
        var at = "/arbete/tillfallen/" + date;
        return List.of(
                "/arbete",
                "/arbete/kurser",
                at,
                at + "/andra",
                at + "/narvaro",
                at + "/narvaro/" + signUp,
                at + "/papper",
                at + "/lista.pdf",
                at + "/meddelande",
                at + "/mote",
                "/arbete/manad",
                "/arbete/manad/" + slug,
                "/arbete/manad/" + slug + "/2025-03",
                "/arbete/manad/" + slug + "/2025-03/intyg",
                "/arbete/styrelse",
                "/arbete/projekt/" + slug + "/styrelse",
                "/arbete/projekt/" + slug + "/styrelse.pdf",
                "/arbete/post",
                "/arbete/personer",
                "/arbete/personer/" + vera,
                "/arbete/personer/fragor",
                "/arbete/manad/" + slug + "/2025-03/intyg.pdf",
                "/arbete/projekt/" + slug + "/utfall",
                "/arbete/projekt/" + slug + "/utfall.csv",
                "/sok?q=" + name,
                "/kalender?q=" + name);
    }

    private void assertTellsNothing(MvcTestResult answer, String where) throws IOException {
        var text = text(answer);
        // What somebody has just typed into a search box is theirs.
        assertThat(text.replace("value=\"" + name + "\"", "")
                        .replace("”" + name + "”", "")
                        .replace("Sök: " + name, "")
                        .replace("q=" + name, ""))
                .as(where)
                .doesNotContainIgnoringCase(name)
                .doesNotContain(EMPLOYER, WORKPLACE)
                .doesNotContain(number.twelve().substring(8) + "<", number.twelve(), number.masked());
    }

    private static String text(MvcTestResult answer) throws IOException {
        var response = answer.getResponse();
        if ("application/pdf".equals(response.getContentType())) {
            try (var pdf = Loader.loadPDF(response.getContentAsByteArray())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<UUID> files() {
        var files = new ArrayList<UUID>();
        courses.seeing(() -> files.addAll(jdbc.sql("select id from report.month_file where project_id = :id")
                .param("id", project)
                .query(UUID.class)
                .list()));
        return files;
    }

    private String csv() throws IOException {
        var all = new StringBuilder();
        for (var file : files()) {
            all.append(text(leader().get("/arbete/manad/{slug}/2025-03/fil/{file}", slug, file)
                    .exchange()));
        }
        return all.toString();
    }

    private AsStaff leader() {
        return staff("projektledare");
    }

    private AsStaff staff(String role) {
        return new AsStaff(mvc, world.colleague(role, project));
    }

    private <T> T one(String sql, UUID id, Class<T> type) {
        return courses.seeing(() -> jdbc.sql(sql).param("id", id).query(type).single());
    }

    /** A woman's number of each run's own. */
    private static IdentityNumber number(UUID of) {
        var day = java.time.LocalDate.of(1955, 1, 1).plusDays(Math.floorMod(of.hashCode(), 9000));
        var nine = day.format(java.time.format.DateTimeFormatter.ofPattern("yyMMdd")) + "248";
        return new IdentityNumber("19" + nine + CheckDigit.of(nine));
    }
}
