package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.organisation.Associations;
import se.framsteg.person.Contact;
import se.framsteg.person.Gender;
import se.framsteg.person.People;
import se.framsteg.project.Projects;

/** The months on the screen, as the people who use them. It is 12 March 2025. */
@FrameTest
class MonthScreenTests {
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);

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
    Snapshots snapshots;

    @Autowired
    Months months;

    MonthWorld world;
    AsStaff leader;
    String at;
    UUID amina;

    @BeforeEach
    void a_project_with_one_participant_in_october() {
        world = new MonthWorld(acting, associations, projects, grants, people, environment);
        leader = new AsStaff(mvc, world.colleague("Karin", "projektledare"));
        at = "/arbete/manad/" + world.project.slug();
        amina = world.person("Amina");
        world.attended(amina, LocalDate.of(2024, 10, 8), 190);
        months.settle(world.id());
    }

    @Test
    void the_ledger_says_what_to_send_next_and_until_when() {
        assertThat(body(leader.get(at).exchange()))
                .contains(
                        "Nästa månad att skicka är oktober 2024. Den skulle ha varit hos SCB senast 28 november 2024.")
                .contains("februari 2025");
    }

    @Test
    void a_month_is_made_fetched_sent_and_accepted() {
        var made = leader.post(at + "/2024-10/fil").param("kind", "XLSX").exchange();
        assertThat(made).hasStatus(303);
        var page = body(leader.get(at + "/2024-10?klart=fil").exchange());
        assertThat(page)
                .contains("Filen är gjord")
                .contains("Så blir filen")
                .contains("Kontrollera innan du litar på mallen");
        var file = first(page, "/fil/([0-9a-f-]{36})");

        var fetched = leader.get(at + "/2024-10/fil/" + file).exchange();
        assertThat(fetched).hasStatusOk();
        assertThat(fetched.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(fetched.getResponse().getHeader("Content-Disposition")).contains("Oktober2024");

        assertThat(leader.post(at + "/2024-10/skickad").param("file", file).exchange())
                .hasStatus(303);
        assertThat(leader.post(at + "/2024-10/godkand").exchange()).hasStatus(303);
        assertThat(body(leader.get(at + "/2024-10").exchange()))
                .contains("Godkänd")
                .contains("Månaden är klar");
    }

    @ParameterizedTest
    @CsvSource({
        "/2024-11/tom, 422, 'Först ska oktober 2024 skickas: månaderna tas i ordning.'",
        "/2024-10/tom, 422, 'Någon deltog, började eller slutade i oktober 2024.'",
        "/2024-10/godkand, 422, 'Oktober 2024 är inte skickad än.'",
        "/2024-10/tillbaka, 422, 'Oktober 2024 är inte skickad än.'",
        "/2025-03/tom, 422, 'Mars 2025 är inte slut än.'",
        "/2024-10/skickad, 422, 'Filen hör inte till den här månaden.'",
        "/2023-01/tom, 404, ''"
    })
    void a_step_that_cannot_be_taken_says_why_and_stores_nothing(String step, int status, String sentence) {
        var answer = leader.post(at + step)
                .param("file", UUID.randomUUID().toString())
                .param("reason", "fel")
                .exchange();
        assertThat(answer).hasStatus(status);
        assertThat(body(answer)).contains(sentence);
        assertThat(world.owner()
                        .sql("select count(*) from report.month where project_id = :id")
                        .param("id", world.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "forbundschef, '', 200",
        "forbundschef, /2024-10, 200",
        "forbundschef, /2024-10/intyg, 404",
        "revisor, /2024-10, 200",
        "revisor, /2024-10/intyg, 200",
        "kursledare, '', 404",
        "kursdeltagare, /2024-10, 404"
    })
    void each_sees_what_their_role_may(String role, String address, int status) {
        var staff = new AsStaff(mvc, world.colleague("Eva", role));
        assertThat(staff.get(at + address).exchange()).hasStatus(status);
    }

    @Test
    void a_director_sees_figures_and_no_names() {
        var director = new AsStaff(mvc, world.colleague("Eva", "forbundschef", world.association));
        assertThat(body(director.get(at + "/2024-10").exchange()))
                .contains("deltagare har inget intyg än")
                .doesNotContain("Amina");
    }

    @Test
    void an_auditor_reads_and_takes_no_step() {
        var auditor = new AsStaff(mvc, world.colleague("Rut", "revisor"));
        assertThat(body(auditor.get(at + "/2024-10").exchange()))
                .contains("Amina")
                .doesNotContain("2024-10/fil\"", "2024-10/skickad\"");
        assertThat(auditor.post(at + "/2024-10/fil").param("kind", "CSV").exchange())
                .hasStatus(404);
        assertThat(auditor.post(at + "/2024-10/tom").exchange()).hasStatus(404);
    }

    @Test
    void a_certificate_is_signed_by_link_and_then_by_the_one_responsible() {
        world.as(
                new Actor.Job("test"),
                () -> people.addContact(amina, world.id(), Contact.Kind.EMAIL, "amina@exempel.se", true));
        assertThat(leader.post(at + "/2024-10/intyg/gor").exchange())
                .hasRedirectedUrl(at + "/2024-10/intyg?klart=gjorda&antal=1");
        assertThat(leader.post(at + "/2024-10/intyg/be").exchange())
                .hasRedirectedUrl(at + "/2024-10/intyg?klart=bedda&antal=1");
        var link = first(letter(), "/narvarointyg/([A-Za-z0-9_-]+)");

        assertThat(body(mvc.get().uri("/narvarointyg/" + link).exchange()))
                .contains("3 timmar")
                .contains("Introduktion");
        assertThat(visitor("/narvarointyg/" + link, "false")).hasStatus(422);
        assertThat(visitor("/narvarointyg/" + link, "true")).hasStatus(303);
        assertThat(visitor("/narvarointyg/" + link, "true")).hasStatus(303);
        assertThat(body(mvc.get().uri("/narvarointyg/" + link).exchange())).contains("Du skrev under");
        assertThat(mvc.get().uri("/narvarointyg/" + link + "x")).hasStatus(404);

        var list = body(leader.get(at + "/2024-10/intyg").exchange());
        var certificate = first(list, "name=\"intyg\" value=\"([0-9a-f-]{36})\"");
        assertThat(leader.post(at + "/2024-10/intyg/underskrift")
                        .param("intyg", certificate)
                        .exchange())
                .hasRedirectedUrl(at + "/2024-10/intyg?klart=ansvarig&antal=1");
        assertThat(body(leader.get(at + "/2024-10").exchange())).contains("Inget saknas");
        assertThat(leader.get(at + "/2024-10/intyg.pdf").exchange())
                .hasStatusOk()
                .hasContentType("application/pdf");
    }

    @Test
    void the_one_responsible_cannot_sign_before_the_participant() {
        leader.post(at + "/2024-10/intyg/gor").exchange();
        var certificate =
                first(body(leader.get(at + "/2024-10/intyg").exchange()), "name=\"intyg\" value=\"([0-9a-f-]{36})\"");
        assertThat(leader.post(at + "/2024-10/intyg/underskrift")
                        .param("intyg", certificate)
                        .exchange())
                .hasRedirectedUrl(at + "/2024-10/intyg?klart=ansvarig&antal=0");
        assertThat(leader.post(at + "/2024-10/intyg/papper")
                        .param("intyg", certificate)
                        .exchange())
                .hasRedirectedUrl(at + "/2024-10/intyg?klart=papper&antal=1");
        assertThat(leader.post(at + "/2024-10/intyg/underskrift")
                        .param("intyg", certificate)
                        .exchange())
                .hasRedirectedUrl(at + "/2024-10/intyg?klart=ansvarig&antal=1");
    }

    @Test
    void a_correction_after_signing_makes_a_new_certificate_and_keeps_the_old() {
        leader.post(at + "/2024-10/intyg/gor").exchange();
        world.attended(amina, LocalDate.of(2024, 10, 15), 60);
        assertThat(leader.post(at + "/2024-10/intyg/gor").exchange())
                .hasRedirectedUrl(at + "/2024-10/intyg?klart=gjorda&antal=1");
        assertThat(world.owner()
                        .sql(
                                "select hours || ' ' || (replaced_at is null) from report.certificate where project_id = :id order by number")
                        .param("id", world.id())
                        .query(String.class)
                        .list())
                .containsExactly("3 false", "4 true");
    }

    @Test
    void the_boards_page_splits_every_count_and_says_of_which_day_it_is() {
        for (int i = 0; i < 11; i++) {
            world.attended(
                    world.withoutNumber("Deltagare", i < 7 ? Gender.WOMAN : Gender.MAN),
                    LocalDate.of(2024, 11, 6),
                    120);
        }
        months.settle(world.id());
        snapshots.fill(world.id());
        var director = new AsStaff(mvc, world.colleague("Eva", "forbundschef", world.association));
        var address = "/arbete/projekt/" + world.id() + "/styrelse";
        assertThat(body(director.get(address).exchange()))
                .contains("12 av 2\u00A0500 deltagare är nådda")
                .contains("Kvinnor 8, män 4, annat eller okänt")
                .contains("annat eller okänt kön")
                .contains("Siffrorna gäller 12 mars 2025.")
                .contains("0 av 5 avslutade månader är skickade")
                .contains("väntar på deltagarna")
                .doesNotContain("Amina");
        assertThat(director.get(address + ".pdf").exchange()).hasStatusOk().hasContentType("application/pdf");
        var stranger = new AsStaff(mvc, world.colleague("Tor", "kursledare"));
        assertThat(stranger.get(address).exchange()).hasStatus(404);
    }

    @Test
    void the_offices_workbook_is_uploaded_mapped_and_filled() throws IOException {
        var official = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("Deltagarlista").createRow(2);
            row.createCell(0).setCellValue("Personnummer");
            row.createCell(1).setCellValue("Startdatum");
            row.createCell(2).setCellValue("Tid i projektet");
            book.write(official);
        }
        assertThat(leader.post(at + "/arbetsbok")
                        .multipart()
                        .file(new MockMultipartFile("file", "scb.xlsx", null, "nej".getBytes(StandardCharsets.UTF_8)))
                        .exchange())
                .hasStatus(422);
        assertThat(leader.post(at + "/arbetsbok")
                        .multipart()
                        .file(new MockMultipartFile("file", "scb.xlsx", null, official.toByteArray()))
                        .exchange())
                .hasStatus(303);
        assertThat(body(leader.get(at + "/arbetsbok").exchange())).contains("C: Tid i projektet");
        assertThat(leader.post(at + "/arbetsbok/kolumner")
                        .param("sheet", "Deltagarlista")
                        .param("firstRow", "4")
                        .param("IDENTITY", "0")
                        .param("START", "1")
                        .param("HOURS", "2")
                        .param("version", leader.version(at + "/arbetsbok", "/kolumner"))
                        .exchange())
                .hasStatus(303);
        assertThat(leader.post(at + "/arbetsbok/kolumner")
                        .param("sheet", "Deltagarlista")
                        .param("firstRow", "5")
                        .param("IDENTITY", "0")
                        .param("version", "sett före")
                        .exchange())
                .hasStatus(409);
        assertThat(leader.post(at + "/2024-10/fil").param("kind", "WORKBOOK").exchange())
                .hasStatus(303);
        var file = first(body(leader.get(at + "/2024-10").exchange()), "/fil/([0-9a-f-]{36})");
        var content =
                leader.get(at + "/2024-10/fil/" + file).exchange().getResponse().getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var row = book.getSheet("Deltagarlista").getRow(3);
            assertThat(row.getCell(0).getStringCellValue()).startsWith("19");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(3);
        }
    }

    @Test
    void an_administrator_changes_the_template_and_says_how_it_was_checked() {
        var administrator = new AsStaff(mvc, world.colleague("Adam", "administrator", null));
        var form = Map.of(
                "columns", "HOURS; Antal timmar\nIDENTITY; Person",
                "sheet", "Blad1",
                "dateFormat", "yyyyMMdd",
                "periodFormat", "yyyyMM",
                "separator", ";",
                "employedWord", "Ja",
                "notEmployedWord", "Nej",
                "unknownWord", "okänt");
        assertThat(template(administrator, form, "verified", "true")).hasStatus(422);
        assertThat(template(administrator, form, "columns", "TIMMAR; Antal")).hasStatus(422);
        assertThat(template(administrator, form, "dateFormat", "bogus'")).hasStatus(422);
        assertThat(template(leader, form, "note", "")).hasStatus(404);
        assertThat(template(administrator, form, "note", "jämförd")).hasStatus(303);
        assertThat(template(administrator, form, "version", "0")).hasStatus(409);
        assertThat(body(administrator.get("/arbete/manadsmall/p2007").exchange()))
                .contains("HOURS; Antal timmar");
    }

    private MvcTestResult template(AsStaff who, Map<String, String> form, String key, String value) {
        var post = who.post("/arbete/manadsmall/p2007");
        var all = new HashMap<>(form);
        all.put("version", who.version("/arbete/manadsmall/p2007", "/p2007"));
        all.put(key, value);
        all.forEach(post::param);
        return post.exchange();
    }

    private MvcTestResult visitor(String address, String agree) {
        return mvc.post()
                .uri(address)
                .header("Sec-Fetch-Site", "same-origin")
                .param("agree", agree)
                .exchange();
    }

    /** The text of the last letter to Amina, as it waits in the outbox. */
    private String letter() {
        return world.owner()
                .sql(
                        "select body_text from message.letter where owner_kind = 'report.certificate' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
