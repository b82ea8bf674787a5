package se.framsteg.course.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.MovableClock;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.course.AttendanceWorld;
import se.framsteg.course.CourseWorld;

/** The forms with a row per person, sent over the wire by a browser's form rules with the largest lists a house has. */
@BrowserTest
@Import({CourseWorld.class, AttendanceWorld.class})
class LargestListsTests {
    @LocalServerPort
    int port;

    @Autowired
    CourseWorld courses;

    @Autowired
    AttendanceWorld world;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 120, 500})
    void a_paper_list_of_this_many_people_is_recorded_with_its_scan(int people) {
        var date = dateWith(people);
        try (var context = Browser.get().visitor(1440, false)) {
            signIn(context, date);
            var form = form(context, "/arbete/tillfallen/" + date + "/papper", "/papper");

            var answer = send(context, form, "scan", pdf());

            assertThat(answer.status()).isEqualTo(303);
            assertThat(recorded(date)).isEqualTo(people);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 120, 500})
    void a_meeting_report_in_which_nobody_is_recognised_is_settled_by_hand(int people) {
        var date = dateWith(people);
        var report = new StringBuilder("Namn;Anslutningstid;Utträdestid;E-post\n");
        IntStream.range(0, people)
                .forEach(n -> report.append("Telefon ")
                        .append("abcdefghij".charAt(n % 10))
                        .append(letters(n))
                        .append(";2025-03-13 09:00;2025-03-13 16:00;t")
                        .append(n)
                        .append("@exempel.se\n"));
        try (var context = Browser.get().visitor(1440, false)) {
            signIn(context, date);
            var upload = form(context, "/arbete/tillfallen/" + date + "/mote", "/mote");
            var page = send(context, upload, "file", new FilePayload("r.csv", "text/csv", bytes(report.toString())));
            assertThat(page.status()).isEqualTo(303);
            var at = page.headers().get("location");

            var settling = form(context, at.replaceFirst("^http://[^/]+", ""), at.replaceAll(".*/mote", "/mote"));
            var choices = settling.select("select");
            assertThat(choices).hasSize(people);
            var sent = context.request().post(settling.absUrl("action"), options(settling, data -> {}));

            assertThat(sent.status()).isEqualTo(303);
        }
    }

    @Test
    void a_scan_survives_a_row_that_has_to_be_mended_and_is_forgotten_when_nobody_comes_back() {
        var date = dateWith(2);
        try (var context = Browser.get().visitor(1440, false)) {
            signIn(context, date);
            var form = form(context, "/arbete/tillfallen/" + date + "/papper", "/papper");
            form.select("select").first().select("option[value=LATE]").attr("selected", "selected");
            form.select("select").first().select("option[value=PRESENT]").removeAttr("selected");

            var refused = send(context, form, "scan", pdf());

            assertThat(refused.status()).isEqualTo(422);
            var again = (FormElement) Jsoup.parse(refused.text(), refused.url()).selectFirst("form[action$=/papper]");
            assertThat(again.text()).contains("lista.pdf");
            again.select("input[name^=m-]").first().val("20");
            var saved = send(context, again, "scan", new FilePayload("", "application/octet-stream", new byte[0]));

            assertThat(saved.status()).isEqualTo(303);
            assertThat(files(date)).containsExactly("lista.pdf evidence");
        }
    }

    private List<String> files(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("""
                        select name || case when waits_until is null then ' evidence' else ' waits' end
                          from course.attendance_file where date_id = :date
                        """).param("date", date).query(String.class).list());
    }

    private UUID dateWith(int people) {
        var date = world.date(people);
        IntStream.range(0, people).forEach(n -> world.seated(date, "Amina" + letters(n)));
        world.theDayComes();
        return date;
    }

    /** A number as letters, since meetings compare names by their letters. */
    private static String letters(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('k' + digit - '0')))
                .reduce("Z", String::concat);
    }

    private int recorded(UUID date) {
        return courses.seeing(
                () -> jdbc.sql("select count(*) from course.attendance where date_id = :date and file_id is not null")
                        .param("date", date)
                        .query(Integer.class)
                        .single());
    }

    private void signIn(BrowserContext context, UUID date) {
        var staff = new StaffInBrowser(acting, accounts, grants, port);
        staff.signIn(context, staff.colleague("Sara Lind", "projektledare", world.projectOf(date)));
    }

    private FormElement form(BrowserContext context, String page, String ends) {
        var shown = context.request().get("http://localhost:" + port + page);
        assertThat(shown.status()).isEqualTo(200);
        return (FormElement) Jsoup.parse(shown.text(), shown.url()).selectFirst("form[action$=" + ends + "]");
    }

    private static APIResponse send(BrowserContext context, FormElement form, String field, FilePayload file) {
        var multipart = FormData.create();
        form.formData().stream()
                .filter(one -> !one.key().equals(field))
                .forEach(one -> multipart.append(one.key(), one.value()));
        multipart.append(field, file);
        return context.request()
                .post(
                        form.absUrl("action"),
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", "same-origin")
                                .setMaxRedirects(0)
                                .setMultipart(multipart));
    }

    private static RequestOptions options(FormElement form, java.util.function.Consumer<FormData> more) {
        var data = FormData.create();
        form.formData().forEach(one -> data.append(one.key(), one.value()));
        more.accept(data);
        return RequestOptions.create()
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setMaxRedirects(0)
                .setForm(data);
    }

    private static FilePayload pdf() {
        return new FilePayload("lista.pdf", "application/pdf", bytes("%PDF-1.7 skannad"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
