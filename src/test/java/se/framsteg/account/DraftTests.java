package se.framsteg.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.AsStaff;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.database.DatabaseSettings;
import se.framsteg.organisation.Associations;
import se.framsteg.project.ExampleProjects;
import se.framsteg.project.Project;
import se.framsteg.project.Projects;
import se.framsteg.shared.Language;

/** What a colleague types and does not send is kept for that colleague: while typing, and when the session has ended. */
@FrameTest
@ExtendWith(OutputCaptureExtension.class)
class DraftTests {
    private static final Actor JOB = new Actor.Job("test");
    private static final String PASTE = "/arbete/projekt/klistra";

    @Autowired
    DatabaseSettings settings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    Associations associations;

    @Autowired
    Projects projects;

    @Autowired
    Drafts drafts;

    @Autowired
    ForgettingDrafts forgetting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    private Project project;
    private UUID annaId;
    private AsStaff anna;
    private AsStaff bo;
    private String text;

    @BeforeEach
    void two_colleagues_work_with_a_project() {
        var examples = new ExampleProjects(acting, associations, projects, grants);
        var association = examples.association();
        project = examples.project(association, "Projektet " + ExampleProjects.unique());
        annaId = colleague();
        anna = as("Anna", annaId);
        bo = as("Bo", colleague());
        text = "Det vi lärde oss " + UUID.randomUUID();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void what_is_typed_is_offered_to_who_typed_it_and_comes_back_into_the_form() throws Exception {
        keep(anna, PASTE, "/klistra", "text", text);

        var page = page(anna, PASTE);
        assertThat(page.text())
                .contains("Du har en osparad text från i dag 10.00")
                .doesNotContain(text);
        var again = page(anna, page.selectFirst("a[href*=utkast=]").attr("href"));
        assertThat(again.selectFirst("textarea[name=text]").wholeText()).isEqualTo(text);
        assertThat(again.text()).contains("Det här är din osparade text").doesNotContain("Du har en osparad text");
        assertThat(page(anna, "/arbete/utkast").text()).contains(text, "14 dagar");
    }

    @Test
    void nobody_else_finds_it_neither_by_its_address_nor_in_the_database() throws Exception {
        var mark = anna.hidden(Drafts.MARK, PASTE, "/klistra");
        keep(anna, mark, "text", text);
        var id = drafts.mark(mark).orElseThrow().id();

        assertThat(bo.get("/arbete/utkast/{id}", id)).hasStatus(404);
        assertThat(bo.post("/arbete/utkast/{id}/slang", id)).hasStatus(404);
        assertThat(page(bo, PASTE + "?utkast=" + id).text()).doesNotContain(text, "osparad");
        assertThat(bo.post("/arbete/utkast").param(Drafts.MARK, mark).param("text", "Någon annans"))
                .as("the mark of somebody else's form")
                .hasStatus(404);
        assertThat(bo.post("/arbete/utkast").param(Drafts.MARK, "hittat på").param("text", "x"))
                .hasStatus(404);
        assertThat(seenBy(bo.staff())).isEmpty();
        assertThat(seenBy(anna.staff()))
                .singleElement()
                .satisfies(cipher -> assertThat(new String(cipher, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Det vi"));
        assertThat(page(anna, "/arbete/utkast/" + id).text()).contains(text);
    }

    @Test
    void a_form_that_is_stored_takes_its_draft_with_it_also_when_the_last_word_comes_late() throws Exception {
        var form = "/arbete/projekt/" + project.slug() + "/kontakter/ny";
        var mark = anna.hidden(Drafts.MARK, form, "/kontakter/ny");
        keep(anna, mark, "function", text);
        assertThat(anna.post(form).param(Drafts.MARK, mark).param("function", text))
                .as("something to mend")
                .hasStatus(422);
        assertThat(page(anna, form).text()).contains("Du har en osparad text");

        assertThat(anna.post(form)
                        .param(Drafts.MARK, mark)
                        .param("function", text)
                        .param("email", "funktion@forbundet.example"))
                .hasStatus(303);
        assertThat(page(anna, form).text()).doesNotContain("osparad");
        keep(anna, mark, "function", text);
        assertThat(page(anna, form).text()).doesNotContain("osparad");
    }

    @Test
    void without_script_a_form_to_mend_is_kept_and_may_be_thrown_away() throws Exception {
        var form = "/arbete/projekt/" + project.slug() + "/kontakter/ny";
        var mark = anna.hidden(Drafts.MARK, form, "/kontakter/ny");
        assertThat(anna.post(form).param(Drafts.MARK, mark).param("function", text))
                .hasStatus(422);

        var page = page(anna, form);
        assertThat(page.text()).contains("Du har en osparad text");
        assertThat(anna.post(page.selectFirst("form[action$=/slang]").attr("action")))
                .hasStatus(303)
                .hasRedirectedUrl(form);
        assertThat(page(anna, form).text()).doesNotContain("osparad");
    }

    @Test
    void a_second_window_overwrites_nothing() throws Exception {
        keep(anna, PASTE, "/klistra", "text", text);
        keep(anna, PASTE, "/klistra", "text", "Något annat");

        assertThat(page(anna, PASTE).select("a[href*=utkast=]")).hasSize(2);
    }

    @Test
    void a_draft_of_what_somebody_else_has_changed_shows_both() throws Exception {
        var at = "/arbete/projekt/" + project.slug() + "/kontakter";
        assertThat(anna.post(at + "/ny").param("function", "Ekonomi").param("email", "ekonomi@forbundet.example"))
                .hasStatus(303);
        var address = page(anna, "/arbete/projekt/" + project.slug())
                .selectFirst("a[href*=/kontakter/]:not([href$=ny])")
                .attr("href");
        var mark = anna.hidden(Drafts.MARK, address, address);
        keep(anna, mark, "function", text, "email", "ekonomi@forbundet.example", "edition", edition(address));
        assertThat(bo.post(address)
                        .param("function", "Ekonomi och lön")
                        .param("email", "ekonomi@forbundet.example")
                        .param("edition", edition(address)))
                .hasStatus(303);

        var page =
                page(anna, page(anna, address).selectFirst("a[href*=utkast=]").attr("href"));
        assertThat(page.text()).contains("Någon annan har sparat sedan du skrev", "Ekonomi och lön", text);
        assertThat(page.selectFirst("input[name=function]").attr("value")).isEqualTo(text);
        assertThat(page.selectFirst("input[name=edition]").attr("value")).isEqualTo(edition(address));
        assertThat(anna.post(address)
                        .param("function", text)
                        .param("email", "ekonomi@forbundet.example")
                        .param("edition", edition(address)))
                .hasStatus(303);
    }

    @Test
    void numbers_of_persons_and_tokens_are_never_kept_whatever_the_browser_sends() throws Exception {
        var mark = anna.hidden(Drafts.MARK, "/arbete/personer/ny", "/arbete/personer");
        keep(anna, mark, "name", text, "number", "198507099805", "personnummer", "198507099805", "password", "hemligt");

        var draft = acting.as(anna.staff(), "test", () -> drafts.mine()).getFirst();
        assertThat(draft.fields()).containsOnlyKeys("name");
        assertThat(draft.fields().get("name")).containsExactly(text);
    }

    @Test
    void too_much_is_not_kept() {
        var mark = anna.hidden(Drafts.MARK, PASTE, "/klistra");
        assertThat(anna.post("/arbete/utkast").param(Drafts.MARK, mark).param("text", "x".repeat(200_001)))
                .hasStatus(422);
    }

    @Test
    void a_form_that_cannot_be_read_as_text_is_refused_by_our_page_and_not_kept() {
        var mark = anna.hidden(Drafts.MARK, PASTE, "/klistra");
        assertThat(anna.post(PASTE)
                        .contentType("multipart/form-data; boundary=x")
                        .param(Drafts.MARK, mark)
                        .param("text", "Hemligt\0ord"))
                .hasStatus(400)
                .bodyText()
                .contains("class=\"problem\"");
        assertThat(anna.post(PASTE)
                        .contentType("multipart/form-data; boundary=x")
                        .param(Drafts.MARK, "a\0b")
                        .param("text", text))
                .as("only the mark, which the page itself reads, is broken")
                .hasStatus(400);
        assertThat(seenBy(anna.staff())).isEmpty();
    }

    @Test
    void after_a_fortnight_it_is_gone() throws Exception {
        keep(anna, PASTE, "/klistra", "text", text);
        clock.forward(Drafts.KEPT.minus(Duration.ofHours(1)));
        acting.as(new Actor.Job("drafts-forget"), "test", forgetting::run);
        assertThat(page(anna, PASTE).text()).contains("osparad");

        clock.forward(Duration.ofHours(1));
        assertThat(page(anna, PASTE).text()).doesNotContain("osparad");
        acting.as(new Actor.Job("drafts-forget"), "test", forgetting::run);
        assertThat(seenBy(anna.staff())).isEmpty();
    }

    @Test
    void what_was_sent_after_the_session_ended_waits_for_who_typed_it_in_the_same_browser(CapturedOutput output)
            throws Exception {
        var form = "/arbete/projekt/" + project.slug() + "/kontakter/ny";
        var browser = new Visit(mvc);
        browser.post("/demo/logga-in", "person", annaId.toString());
        var page = document(browser.get(form));
        endSessions(annaId);
        var sent = browser.post(
                form,
                Drafts.MARK,
                mark(page),
                "_csrf",
                page.selectFirst("input[name=_csrf]").attr("value"),
                "function",
                text,
                "email",
                "funktion@forbundet.example");

        assertThat(sent).hasStatus(302).hasRedirectedUrl("/logga-in?sparat=true");
        assertThat(browser.get("/logga-in?sparat=true")).bodyText().contains("Det du skrev finns kvar i ett dygn");
        assertThat(page(anna, "/arbete/projekt/" + project.slug()).text())
                .as("nothing is done of it")
                .doesNotContain(text);

        assertThat(browser.post("/demo/logga-in", "person", bo.person().toString()))
                .as("somebody else in the same browser")
                .hasRedirectedUrl("/arbete");
        assertThat(document(browser.get("/arbete/utkast")).text()).doesNotContain(text);
        endSessions(bo.person());
        assertThat(new Visit(mvc).post("/demo/logga-in", "person", annaId.toString()))
                .as("another browser")
                .hasRedirectedUrl("/arbete");

        var home = browser.post("/demo/logga-in", "person", annaId.toString())
                .getResponse()
                .getRedirectedUrl();
        assertThat(home).startsWith("/arbete/utkast/").doesNotContain("Det");
        var found = document(browser.get(home));
        assertThat(found.text()).contains("Det du skrev är kvar", text);
        var again = document(browser.get(found.selectFirst("a[href*=utkast=]").attr("href")));
        assertThat(again.selectFirst("input[name=function]").attr("value")).isEqualTo(text);
        assertThat(again.selectFirst("input[name=_csrf]").attr("value"))
                .as("a fresh token")
                .isNotEqualTo(page.selectFirst("input[name=_csrf]").attr("value"));
        assertThat(output.getAll()).doesNotContain(text);
        assertThat(inTheLog(text)).isZero();
    }

    @Test
    void a_page_that_is_older_than_the_session_loses_nothing_and_does_nothing() throws Exception {
        var form = "/arbete/projekt/" + project.slug() + "/kontakter/ny";
        var browser = new Visit(mvc);
        browser.post("/demo/logga-in", "person", annaId.toString());
        var page = document(browser.get(form));
        endSessions(annaId);
        browser.post("/demo/logga-in", "person", annaId.toString());

        var sent = browser.post(
                form,
                Drafts.MARK,
                mark(page),
                "_csrf",
                page.selectFirst("input[name=_csrf]").attr("value"),
                "function",
                text,
                "email",
                "funktion@forbundet.example");
        assertThat(sent).hasStatus(302);
        assertThat(document(browser.get(sent.getResponse().getRedirectedUrl())).text())
                .contains("Sidan hörde till en tidigare inloggning", text);
        assertThat(page(anna, "/arbete/projekt/" + project.slug()).text()).doesNotContain(text);
    }

    @Test
    void a_form_from_elsewhere_or_without_our_seal_plants_nothing() throws Exception {
        var form = "/arbete/projekt/" + project.slug() + "/kontakter/ny";
        var mark = anna.hidden(Drafts.MARK, form, "/kontakter/ny");
        var before = parked();

        assertThat(mvc.post()
                        .uri(form)
                        .header("Sec-Fetch-Site", "cross-site")
                        .param(Drafts.MARK, mark)
                        .param("function", text))
                .hasStatus(403);
        assertThat(new Visit(mvc).post(form, "function", text)).hasRedirectedUrl("/logga-in");
        assertThat(new Visit(mvc).post(form, "function", text, Drafts.MARK, mark.substring(1)))
                .hasRedirectedUrl("/logga-in");
        assertThat(new Visit(mvc).post(form, "function", "x".repeat(200_001), Drafts.MARK, mark))
                .hasRedirectedUrl("/logga-in");
        assertThat(parked()).isEqualTo(before);
    }

    @Test
    void one_browser_parks_no_more_than_a_handful() throws Exception {
        var browser = new Visit(mvc).from("192.0.2.77");
        var before = parked();
        for (int i = 0; i < 15; i++) {
            browser.post(PASTE, "text", text, Drafts.MARK, anna.hidden(Drafts.MARK, PASTE, "/klistra"));
        }
        assertThat(parked() - before).isEqualTo(10);
    }

    private void keep(AsStaff who, String page, String formEnds, String field, String value) {
        keep(who, who.hidden(Drafts.MARK, page, formEnds), field, value);
    }

    private void keep(AsStaff who, String mark, String... fields) {
        var post = who.post("/arbete/utkast").param(Drafts.MARK, mark);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        assertThat(post).hasStatus(204);
    }

    private String edition(String address) {
        return anna.hidden("edition", address, address);
    }

    private static String mark(Document page) {
        return page.selectFirst("input[name=" + Drafts.MARK + "]").attr("value");
    }

    private static Document page(AsStaff who, String address) throws Exception {
        return document(who.get(address).exchange());
    }

    private static Document document(org.springframework.test.web.servlet.assertj.MvcTestResult result)
            throws Exception {
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private UUID colleague() {
        return acting.as(JOB, "test", () -> {
            var person = accounts.create("Kollega", UUID.randomUUID() + "@kollega.example", Language.SV);
            grants.grant(person, "administrator", null, LocalDate.of(2025, 1, 1), null);
            grants.grant(person, "projektledare", project.id(), LocalDate.of(2025, 1, 1), null);
            return person;
        });
    }

    private AsStaff as(String name, UUID person) {
        return new AsStaff(mvc, new Actor.Staff(person, name));
    }

    private List<byte[]> seenBy(Actor who) {
        return acting.as(
                who,
                "test",
                () -> transaction.execute(status -> jdbc.sql("select cipher from account.draft where sent_at is null")
                        .query(byte[].class)
                        .list()));
    }

    private int parked() {
        return acting.as(
                JOB,
                "test",
                () -> transaction.execute(status -> jdbc.sql("select count(*) from account.parked")
                        .query(Integer.class)
                        .single()));
    }

    private int inTheLog(String words) {
        return acting.as(
                JOB,
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from access.audit_line line where line::text like :words")
                                .param("words", "%" + words + "%")
                                .query(Integer.class)
                                .single()));
    }

    private void endSessions(UUID person) {
        JdbcClient.create(settings.ownerSource())
                .sql("delete from framework.spring_session where principal_name = :person")
                .param("person", person.toString())
                .update();
    }
}
