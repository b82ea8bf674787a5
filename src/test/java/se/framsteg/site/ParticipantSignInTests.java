package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.account.SignIn;
import se.framsteg.course.Bookings;
import se.framsteg.course.By;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SignUpAnswer;
import se.framsteg.course.SignUpDesk;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Ids;
import se.framsteg.shared.Language;

/** A participant who has confirmed an address signs in by a link alone, and sees what is their own and nothing else. */
@FrameTest
@Import(CourseWorld.class)
class ParticipantSignInTests {
    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Bookings bookings;

    @Autowired
    SignIn signIn;

    @Autowired
    Audit audit;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final String name = "Amina" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = name.toLowerCase(Locale.ROOT) + "@exempel.se";
    private UUID amina;

    @BeforeEach
    void amina_has_a_seat() {
        var held = (SignUpAnswer.Held) desk.signUp(CourseWorld.request(world.date(2), name));
        world.asJob(() -> bookings.confirm(held.signUp(), By.link(held.signUp())));
        amina = world.seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                .param("id", held.signUp())
                .query(UUID.class)
                .single());
    }

    @Test
    void a_link_alone_shows_own_bookings_and_no_work() {
        var session = signedIn();

        assertThat(mvc.get().uri("/mina").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("Tilltro och tillit i mötet");
        assertThat(mvc.get().uri("/arbete").cookie(session)).hasStatus(403);
        assertThat(mvc.get().uri("/arbete/konto").cookie(session)).hasStatus(403);
    }

    @Test
    void one_sees_when_a_colleague_was_shown_one_s_data() {
        var session = signedIn();
        assertThat(mvc.get().uri("/mina/insyn").cookie(session)).bodyText().contains("Ingen har öppnat dina uppgifter");

        var sara = new Actor.Staff(Ids.next(), "Sara");
        acting.as(sara, "web", () -> audit.read("person.page", List.of(amina, Ids.next())));

        assertThat(mvc.get().uri("/mina/insyn").cookie(session))
                .bodyText()
                .contains("En medarbetare öppnade sidan om dig");
    }

    private Cookie signedIn() {
        var asked = signIn.ask(MailAddress.parse(email).orElseThrow(), Language.SV, null, Instant.now());
        signIn.answer(Instant.now());
        var path = world.seeing(
                        () -> jdbc.sql("select body_text from message.letter where address = :address and secret")
                                .param("address", email)
                                .query(String.class)
                                .single())
                .replaceAll("(?s).*https?://[^/]+(/logga-in/lank/\\S+).*", "$1");
        var opened = mvc.post()
                .uri(path)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(new Cookie("asking", asked.browser().text()))
                .exchange();
        assertThat(opened).hasStatus(303).hasRedirectedUrl("/mina");
        return opened.getResponse().getCookie("framsteg");
    }
}
