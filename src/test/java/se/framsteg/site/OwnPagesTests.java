package se.framsteg.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.framsteg.FrameTest;
import se.framsteg.access.Actor;
import se.framsteg.access.SignedIn;
import se.framsteg.course.Bookings;
import se.framsteg.course.By;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.SignUpAnswer;
import se.framsteg.course.SignUpDesk;

/** One's own bookings, signed in: they are shown, answered and cancelled by nobody else. */
@FrameTest
@Import(CourseWorld.class)
class OwnPagesTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    private UUID signUp;
    private UUID amina;

    /** What a session holds after sign-in. */
    record Holder(Actor actor) implements SignedIn {}

    @BeforeEach
    void amina_has_a_seat() {
        var name = "Amina" + UUID.randomUUID().toString().substring(0, 8);
        signUp = ((SignUpAnswer.Held) desk.signUp(CourseWorld.request(world.date(2), name))).signUp();
        world.asJob(() -> bookings.confirm(signUp, By.link(signUp)));
        amina = world.seeing(() -> jdbc.sql("select person_id from course.sign_up where id = :id")
                .param("id", signUp)
                .query(UUID.class)
                .single());
    }

    private static RequestPostProcessor as(UUID person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new Holder(new Actor.Participant(person, "Amina")), null, List.of()));
    }

    @Test
    void my_seat_is_shown_to_me_and_to_nobody_else() {
        assertThat(web.get().uri("/mina").with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("Tilltro och tillit i mötet", "fredag 21 mars 2025, 9–16", "Plats meddelas, Haninge");
        assertThat(web.get().uri("/mina").with(as(UUID.randomUUID())))
                .bodyText()
                .contains("Du har inga bokningar")
                .doesNotContain("Tilltro och tillit");
    }

    @Test
    void i_give_my_seat_away_with_one_press() {
        assertThat(web.post()
                        .uri("/mina/" + signUp + "/avboka")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("reason", "ILL")
                        .with(as(amina))
                        .with(csrf()))
                .hasRedirectedUrl("/mina?klart=cancel");
        assertThat(world.state(signUp)).isEqualTo("CANCELLED");
    }

    @Test
    void somebody_else_s_booking_does_not_exist_for_me() {
        assertThat(web.post()
                        .uri("/mina/" + signUp + "/avboka")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(as(UUID.randomUUID()))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(world.state(signUp)).isEqualTo("CONFIRMED");
    }

    @Test
    void without_a_sign_in_the_page_asks_for_one() {
        assertThat(web.get().uri("/mina")).hasStatus(302).hasRedirectedUrl("/logga-in");
    }
}
