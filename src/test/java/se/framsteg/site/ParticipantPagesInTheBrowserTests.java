package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.framsteg.Browser;
import se.framsteg.BrowserTest;
import se.framsteg.KeyboardWalk;
import se.framsteg.StaffInBrowser;
import se.framsteg.access.Acting;
import se.framsteg.access.Grants;
import se.framsteg.account.Accounts;
import se.framsteg.course.Bookings;
import se.framsteg.course.By;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SignUpDesk;
import se.framsteg.course.SignUpRequest;
import se.framsteg.shared.Language;

/** A participant's own pages, whatever state the booking is in: narrow and wide, in both languages, by keyboard. */
@BrowserTest
@Import(CourseWorld.class)
class ParticipantPagesInTheBrowserTests {
    @LocalServerPort
    int port;

    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320, sv", "1440, sv", "320, en", "1440, en"})
    void a_booking_is_readable_and_reachable_by_keyboard_in_every_state(int width, String language) {
        var part = world.part("Tilltro och tillit i mötet");
        var date = world.date(part, LocalDate.of(2025, 3, 21), 2);
        world.date(part, LocalDate.of(2025, 4, 4), 20);
        var path = world.view(date).path();
        var toConfirm = signUp(date, address());
        var confirmed = signUp(date, address());
        var next = signUp(date, address());
        var queued = signUp(date, address());
        world.asJob(() -> bookings.confirm(confirmed, By.link(confirmed)));
        try (var visitor = Browser.get().visitor(width, true)) {
            var walk = new Walk(visitor.newPage(), language);
            walk.through(path + "/tack?svar=plats");
            walk.through(path + "/tack?svar=ko");
            walk.in("HELD", toConfirm);
            walk.in("CONFIRMED", confirmed);
            walk.in("QUEUED", queued);

            walk.page.navigate(walk.url(linkTo(confirmed)));
            walk.page.locator("input[name=reason]").first().check();
            walk.page.locator(".btn-danger").click();
            walk.in("CANCELLED", confirmed);
            walk.in("OFFERED", next);
        }
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320, sv", "1440, sv", "320, en", "1440, en"})
    void what_is_mine_and_who_has_read_it_hold_for_the_one_who_is_signed_in(int width, String language) {
        var email = address();
        var part = world.part("Tilltro och tillit i mötet");
        var seat = signUp(world.date(part, LocalDate.of(2025, 3, 21), 2), email);
        world.asJob(() -> bookings.confirm(seat, By.link(seat)));
        var toConfirm = signUp(world.date(part, LocalDate.of(2025, 3, 28), 2), email);
        var queued = signUp(world.date(part, LocalDate.of(2025, 4, 4), 0), email);
        var amina = world.seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                .param("id", seat)
                .query(UUID.class)
                .single());
        // a booking is tied to a person when it is confirmed; here all are, so that the page has each of its parts
        world.seeing(() -> jdbc.sql("update course.sign_up set person_id = :amina where id in (:ids)")
                .param("amina", amina)
                .param("ids", List.of(toConfirm, queued))
                .update());
        try (var visitor = Browser.get().visitor(width, true)) {
            signIn(visitor, amina);
            var walk = new Walk(visitor.newPage(), language);
            walk.through("/mina");
            assertThat(walk.page.locator("main details").count())
                    .as("a seat and a place in the queue")
                    .isEqualTo(2);
            assertThat(walk.page.locator("main .box-next").count())
                    .as("a seat to confirm")
                    .isEqualTo(1);
            walk.through("/mina?klart=confirm");
            walk.through("/mina/insyn");
        }
    }

    /** One browser window that looks at each page and then walks it. */
    private final class Walk {
        private final Page page;
        private final String prefix;

        Walk(Page page, String language) {
            this.page = page;
            this.prefix = language.equals("en") ? "/en" : "";
        }

        String url(String path) {
            return "http://localhost:" + port + prefix + path;
        }

        void in(String state, UUID signUp) {
            assertThat(world.state(signUp)).isEqualTo(state);
            through(linkTo(signUp));
        }

        void through(String path) {
            var answer = page.navigate(url(path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(page.url()).isEqualTo(url(path));
            assertThat(page.content()).doesNotContain("⟨");
            Browser.get().inspect(page);
            KeyboardWalk.through(page);
            Browser.get().inspect(page);
        }
    }

    private void signIn(BrowserContext visitor, UUID person) {
        new StaffInBrowser(acting, accounts, grants, port).signIn(visitor, person);
    }

    private static String address() {
        return "p" + UUID.randomUUID() + "@exempel.se";
    }

    private UUID signUp(UUID date, String email) {
        desk.signUp(new SignUpRequest(date, "Amina Farah", email, null, null, null, Language.SV, ""));
        return world.seeing(
                () -> jdbc.sql("select id from course.sign_up where date_id = :date order by turn desc limit 1")
                        .param("date", date)
                        .query(UUID.class)
                        .single());
    }

    /** The link in the latest letter to the one who signed up. */
    private String linkTo(UUID signUp) {
        var text = world.<String>seeing(
                () -> jdbc.sql("""
                        select body_text from message.letter
                         where owner_id = :id and body_text like '%/bokning/%' order by id desc limit 1
                        """).param("id", signUp).query(String.class).single());
        return text.replaceAll("(?s).*(/bokning/[A-Za-z0-9_-]+).*", "$1");
    }
}
