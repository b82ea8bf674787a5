package se.framsteg.course.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.Seats;
import se.framsteg.course.SignUpDesk;
import se.framsteg.course.SignUpRequest;
import se.framsteg.shared.Language;

/** The page that a link in a letter opens: looking changes nothing, each button posts. */
@FrameTest
@Import(CourseWorld.class)
class OwnBookingPageTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    CourseWorld world;

    @Autowired
    SignUpDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void opening_the_link_changes_nothing_and_the_button_confirms() {
        var date = world.date(2);
        var amina = signUp(date, "Amina Farah");
        var link = linkTo(amina);

        for (int i = 0; i < 3; i++) {
            assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("Bekräfta min plats");
        }
        assertThat(state(amina)).isEqualTo("HELD");

        assertThat(press(link, "bekrafta")).hasStatus(303).hasRedirectedUrl(link + "?klart=confirm");
        assertThat(state(amina)).isEqualTo("CONFIRMED");
        assertThat(mvc.get().uri(link + "?klart=confirm"))
                .bodyText()
                .contains("Du har en plats", "Din plats är bekräftad");
        assertThat(press(link, "bekrafta")).as("a second press is harmless").hasRedirectedUrl(link + "?klart=confirm");
        assertThat(linkTo(amina))
                .as("the letter that confirms has a link of its own")
                .isNotEqualTo(link);
    }

    @Test
    void a_link_that_opens_nothing_is_not_there() {
        assertThat(mvc.get().uri("/bokning/gissning")).hasStatus(404);
        assertThat(press("/bokning/gissning", "bekrafta")).hasStatus(404);
    }

    @Test
    void guessed_links_are_counted_by_network_and_leave_the_owners_tries_alone() {
        var amina = signUp(world.date(1), "Amina Farah");
        var link = linkTo(amina);
        press(link, "bekrafta");
        var swapped = link.substring(0, 8) + swappedCase(link.substring(8));
        for (int i = 0; i < 60; i++) {
            assertThat(pressFrom("203.0.113.9", i == 0 ? swapped : link + i, "personnummer"))
                    .hasStatus(404);
        }
        assertThat(pressFrom("203.0.113.9", "/bokning/gissning", "bekrafta")).hasStatus(429);
        assertThat(pressFrom("203.0.113.9", "/bokning/gissning", "narvaro/kommer"))
                .hasStatus(429);

        assertThat(pressFrom("203.0.113.9", link, "personnummer"))
                .as("the owner behind the same network")
                .hasStatus(422);
    }

    @Test
    void a_link_ends_ninety_days_after_its_date() {
        var amina = signUp(world.date(1), "Amina Farah");
        var link = linkTo(amina);

        clock.set(CourseWorld.at(LocalDate.of(2025, 6, 19), 12));
        assertThat(mvc.get().uri(link)).hasStatusOk();
        clock.set(CourseWorld.at(LocalDate.of(2025, 6, 20), 12));
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(press(link, "avboka", "reason", "WORK")).hasStatus(404);
    }

    @Test
    void a_new_link_goes_to_the_address_of_the_booking_and_the_old_ones_open_nothing() {
        var amina = signUp(world.date(1), "Amina Farah");
        var first = linkTo(amina);
        press(first, "bekrafta");
        var second = linkTo(amina);

        var page = press(second, "ny-lank");

        var third = linkTo(amina);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("En ny länk är på väg")
                .doesNotContain(third);
        assertThat(third).isNotIn(first, second);
        assertThat(mvc.get().uri(first)).hasStatus(404);
        assertThat(mvc.get().uri(second)).hasStatus(404);
        assertThat(mvc.get().uri(third)).hasStatusOk().bodyText().contains("Du har en plats");
    }

    private static String swappedCase(String text) {
        return text.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private MvcTestResult pressFrom(String address, String link, String verb) {
        return mvc.post()
                .uri(link + "/" + verb)
                .header("Sec-Fetch-Site", "same-origin")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    @Test
    void cancelling_asks_for_a_reason_and_can_be_undone_for_a_quarter_of_an_hour() {
        var date = world.date(1);
        var amina = signUp(date, "Amina Farah");
        var link = linkTo(amina);
        press(link, "bekrafta");

        assertThat(press(link, "avboka")).hasStatus(422).bodyText().contains("Välj varför du avbokar.");
        assertThat(press(link, "avboka", "reason", "PÅHITT")).hasStatus(422);
        assertThat(state(amina)).isEqualTo("CONFIRMED");

        assertThat(press(link, "avboka", "reason", "WORK")).hasStatus(303);
        assertThat(state(amina)).isEqualTo("CANCELLED");
        assertThat(world.seats(date)).isEqualTo(new Seats(1, 0, 0));

        assertThat(press(link, "angra")).hasRedirectedUrl(link + "?klart=undo");
        assertThat(state(amina)).isEqualTo("CONFIRMED");

        press(link, "avboka", "reason", "ILL");
        clock.forward(Duration.ofMinutes(16));
        assertThat(press(link, "angra")).hasRedirectedUrl(link + "?nej=TOO_LATE");
    }

    @Test
    void a_seat_promised_to_the_next_in_line_is_not_taken_back() {
        var date = world.date(1);
        var amina = signUp(date, "Amina Farah");
        var link = linkTo(amina);
        press(link, "bekrafta");
        var bo = signUp(date, "Bo Ek");

        press(link, "avboka", "reason", "WORK");
        assertThat(state(bo)).isEqualTo("OFFERED");

        assertThat(press(link, "angra")).hasRedirectedUrl(link + "?nej=FULL");
        assertThat(state(bo)).isEqualTo("OFFERED");
    }

    @Test
    void the_queue_page_says_where_one_stands_and_that_it_is_no_seat() {
        var date = world.date(1);
        signUp(date, "Amina Farah");
        signUp(date, "Bo Ek");
        var cesar = signUp(date, "Cesar Lund");

        assertThat(mvc.get().uri(linkTo(cesar)))
                .hasStatusOk()
                .bodyText()
                .contains("Du är på kölista", "Du har ingen plats än.", "<dt>Din plats i kön</dt><dd>2</dd>");
    }

    @Test
    void an_offer_has_three_answers() {
        var date = world.date(1);
        var amina = signUp(date, "Amina Farah");
        var bo = signUp(date, "Bo Ek");
        var cesar = signUp(date, "Cesar Lund");
        press(linkTo(amina), "avboka", "reason", "WORK");
        var offer = linkTo(bo);

        assertThat(mvc.get().uri(offer))
                .bodyText()
                .contains("Ja, jag kommer", "Nej tack", "Behåll mig i kön", "Svara senast 13 mars 2025 kl. 10.00");
        assertThat(press(offer, "kvar")).hasRedirectedUrl(offer + "?klart=keep");
        assertThat(state(bo)).isEqualTo("QUEUED");
        assertThat(state(cesar)).as("the seat goes to the next").isEqualTo("OFFERED");

        press(linkTo(cesar), "nej");
        assertThat(state(cesar)).isEqualTo("DECLINED");
        assertThat(state(bo)).as("another freed seat, another question").isEqualTo("OFFERED");
        assertThat(mvc.get().uri(linkTo(bo))).bodyText().doesNotContain("Behåll mig i kön");
        assertThat(press(linkTo(bo), "ja")).hasStatus(303);
        assertThat(state(bo)).isEqualTo("CONFIRMED");
    }

    @Test
    void one_may_change_to_another_date_of_the_same_part_without_losing_a_seat_in_between() {
        var part = world.part("Handledning");
        var from = world.date(part, LocalDate.of(2025, 3, 21), 1);
        var to = world.date(part, LocalDate.of(2025, 4, 2), 1);
        var stranger = world.date(1);
        var amina = signUp(from, "Amina Farah");
        var bo = signUp(from, "Bo Ek");
        var link = linkTo(amina);
        press(link, "bekrafta");

        assertThat(press(link, "byt", "date", stranger.toString())).hasRedirectedUrl(link + "?nej=FULL");
        assertThat(press(link, "byt", "date", "inget")).hasStatus(404);
        assertThat(press(link, "byt")).hasStatus(422);

        assertThat(press(link, "byt", "date", to.toString())).hasRedirectedUrl(link + "?klart=move");
        assertThat(state(amina)).isEqualTo("MOVED");
        assertThat(state(bo)).isEqualTo("OFFERED");
        assertThat(world.seats(to)).isEqualTo(new Seats(1, 1, 0));
        assertThat(mvc.get().uri(link)).bodyText().contains("Du har bytt dag", "2025-04-02");
    }

    @Test
    void the_personal_number_is_asked_for_after_confirmation_and_masked_afterwards() {
        var date = world.date(1);
        var amina = signUp(date, "Amina Farah");
        var link = linkTo(amina);
        assertThat(mvc.get().uri(link)).bodyText().doesNotContain("Personnummer");
        press(link, "bekrafta");

        assertThat(mvc.get().uri(link)).bodyText().contains("Personnummer", "SCB", "Europeiska socialfonden");
        assertThat(press(link, "personnummer", "number", "19850709-9800"))
                .hasStatus(422)
                .bodyText()
                .as("one digit can be mended, and nothing else has to be typed again")
                .contains("Kontrollsiffran stämmer inte.", "value=\"19850709-9800\"");

        assertThat(press(link, "personnummer", "number", "19850709-9805")).hasRedirectedUrl(link + "?klart=identity");
        assertThat(mvc.get().uri(link)).bodyText().contains("19850709-****").doesNotContain("9805");
        assertThat(world.<String>seeing(() -> jdbc.sql(
                                "select i.text_version from person.information i join course.sign_up s on s.person_id = i.person_id where s.id = :id")
                        .param("id", amina)
                        .query(String.class)
                        .single()))
                .isEqualTo("2025-03");
    }

    @Test
    void a_link_posted_from_elsewhere_does_nothing() {
        var amina = signUp(world.date(1), "Amina Farah");
        var link = linkTo(amina);

        assertThat(mvc.post().uri(link + "/bekrafta").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
        assertThat(mvc.get().uri(link + "/bekrafta")).hasStatus4xxClientError();
        assertThat(state(amina)).isEqualTo("HELD");
    }

    private UUID signUp(UUID date, String name) {
        desk.signUp(new SignUpRequest(
                date, name, "p" + UUID.randomUUID() + "@exempel.se", null, null, null, Language.SV, ""));
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

    private MvcTestResult press(String link, String verb, String... field) {
        var request = mvc.post().uri(link + "/" + verb).header("Sec-Fetch-Site", "same-origin");
        if (field.length == 2) {
            request.formField(field[0], field[1]);
        }
        return request.exchange();
    }

    private String state(UUID signUp) {
        return world.state(signUp);
    }
}
