package se.framsteg.course.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.framsteg.FrameTest;
import se.framsteg.MovableClock;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.Seats;

/** The page of a date and its form, without script, session or cookie. */
@FrameTest
@Import(CourseWorld.class)
class SignUpPageTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    CourseWorld world;

    @Autowired
    CourseDates dates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void the_page_says_what_when_where_and_how_many_seats_are_left() {
        var date = world.date(3);

        assertThat(mvc.get().uri(path(date)))
                .hasStatusOk()
                .bodyText()
                .contains("Tilltro och tillit i mötet")
                .contains("Fredag 21 mars 2025, 9–16 med lunch")
                .contains("Plats meddelas, Haninge")
                .contains("3 platser kvar")
                .contains("Medfinansieras av Europeiska unionen")
                .contains("Kontakta oss");
    }

    @Test
    void a_seat_is_held_and_the_answer_is_a_page_that_may_be_loaded_again() {
        var date = world.date(3);

        assertThat(post(date, form("Amina Farah", address())))
                .hasStatus(303)
                .hasRedirectedUrl(path(date) + "/tack?svar=plats");
        assertThat(mvc.get().uri(path(date) + "/tack?svar=plats"))
                .hasStatusOk()
                .bodyText()
                .contains("Öppna din e-post");
        assertThat(world.seats(date)).isEqualTo(new Seats(3, 1, 0));
    }

    @Test
    void a_full_date_says_queue_before_and_after() {
        var date = world.date(1);
        post(date, form("Amina Farah", address()));

        assertThat(mvc.get().uri(path(date))).bodyText().contains("Alla platser är tagna", "Ställ mig på kölista");
        assertThat(post(date, form("Bo Ek", address()))).hasRedirectedUrl(path(date) + "/tack?svar=ko");
        assertThat(mvc.get().uri(path(date) + "/tack?svar=ko")).bodyText().contains("Du är på kölista");
        assertThat(world.seats(date)).isEqualTo(new Seats(1, 1, 1));
    }

    @Test
    void a_double_click_and_a_known_address_get_the_same_answer_as_a_new_one() {
        var date = world.date(5);
        var address = address();
        var first = post(date, form("Amina Farah", address));

        var second = post(date, form("Amina Farah", address));

        assertThat(second).hasStatus(303).hasRedirectedUrl(path(date) + "/tack?svar=plats");
        assertThat(first.getResponse().getHeaderNames())
                .isEqualTo(second.getResponse().getHeaderNames());
        assertThat(world.seats(date).taken()).isOne();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
             ''                     | a@exempel.se          | Haninge kommun | Skriv ditt namn.
             '   '                  | a@exempel.se          | Haninge kommun | Skriv ditt namn.
             12345                  | a@exempel.se          | Haninge kommun | Skriv namnet med bokstäver, utan länkar och specialtecken.
             Köp på https://ond.se  | a@exempel.se          | Haninge kommun | Skriv namnet med bokstäver, utan länkar och specialtecken.
             <b>Bo</b>              | a@exempel.se          | Haninge kommun | Skriv namnet med bokstäver, utan länkar och specialtecken.
             Bo Ek                  | ''                    | Haninge kommun | Skriv din e-postadress, så att vi kan skicka bekräftelsen.
             Bo Ek                  | bo                    | Haninge kommun | Adressen går inte att skicka till. Kontrollera att den ser ut som namn@exempel.se.
             Bo Ek                  | bo@exempel            | Haninge kommun | Adressen går inte att skicka till. Kontrollera att den ser ut som namn@exempel.se.
             Bo Ek                  | a@b.se,c@d.se         | Haninge kommun | Adressen går inte att skicka till. Kontrollera att den ser ut som namn@exempel.se.
             Bo Ek                  | bo@exempel.se         | ''             | Skriv vilken organisation du arbetar på.
             Bo Ek                  | bo@exempel.se         | ---            | Skriv organisationens namn med bokstäver, högst 200 tecken.
             -                      | -                     | -              | Skriv ditt namn.
            """)
    void bad_input_is_explained_beside_its_field_and_nothing_is_stored(
            String name, String email, String organisation, String sentence) {
        var date = world.date(3);
        var fields = new java.util.HashMap<String, String>();
        fields.put("name", name);
        fields.put("email", email);
        fields.put("organisation", organisation);

        var answer = post(date, fields);

        assertThat(answer).hasStatus(422).bodyText().contains(sentence).contains("Något behöver rättas");
        assertThat(world.seats(date).taken()).isZero();
        assertThat(stored(date)).isZero();
    }

    @Test
    void what_was_typed_stays_in_the_form_and_is_harmless() {
        var date = world.date(3);
        var fields = form("Bo \"Bosse\" Ek", "bo");

        assertThat(post(date, fields)).bodyText().contains("value=\"Bo &#34;Bosse&#34; Ek\"");
    }

    @Test
    void a_very_long_need_is_refused_and_a_short_one_is_kept_apart() {
        var date = world.date(3);
        var fields = form("Bo Ek", address());
        fields.put("need", "x".repeat(1001));
        assertThat(post(date, fields)).hasStatus(422);

        fields.put("need", "Hörslinga");
        assertThat(post(date, fields)).hasStatus(303);
        assertThat(world.<String>seeing(() -> jdbc.sql("select need from course.adaptation where date_id = :date")
                        .param("date", date)
                        .query(String.class)
                        .single()))
                .isEqualTo("Hörslinga");
    }

    @Test
    void a_date_that_closes_while_the_form_is_open_says_so_and_stores_nothing() {
        var date = world.date(3);
        clock.forward(Duration.ofDays(9));

        assertThat(mvc.get().uri(path(date))).hasStatusOk().bodyText().doesNotContain("Anmäl mig");
        assertThat(post(date, form("Bo Ek", address()))).hasStatus(409);
        assertThat(stored(date)).isZero();
    }

    @Test
    void a_cancelled_date_keeps_its_address_and_says_so() {
        var date = world.date(3);
        world.asJob(() -> {
            dates.cancel(date, "Kursledaren är sjuk");
            return true;
        });

        assertThat(mvc.get().uri(path(date))).hasStatusOk().bodyText().contains("Inställt");
        assertThat(post(date, form("Bo Ek", address()))).hasStatus(409);
    }

    @Test
    void addresses_that_do_not_fit_together_are_not_there() {
        var date = world.date(3);
        var other = world.date(3);
        var mixed = path(date)
                .replaceAll(
                        "^/kurser/[^/]+", path(other).substring(0, path(other).indexOf("/del-1")));

        assertThat(mvc.get().uri(mixed + "-9")).hasStatus(404);
        assertThat(mvc.get().uri("/kurser/finns-inte/del-1/2025-03-21")).hasStatus(404);
        assertThat(mvc.get().uri(path(date) + "'--")).hasStatus(404);
    }

    @Test
    void the_english_page_speaks_english() {
        var date = world.date(1);

        assertThat(mvc.get().uri("/en" + path(date)))
                .hasStatusOk()
                .bodyText()
                .contains("1 seat left", "Sign me up", "lang=\"en\"");
    }

    @Test
    void a_visitor_gets_no_cookie() {
        var date = world.date(1);

        assertThat(mvc.get().uri(path(date))).headers().doesNotContainHeader("Set-Cookie");
        assertThat(post(date, form("Bo Ek", address())).getResponse().getHeader("Set-Cookie"))
                .isNull();
    }

    @Test
    void a_name_spelled_almost_like_a_known_one_is_asked_about() {
        var date = world.date(5);
        world.asJob(() -> jdbc.sql("select 1").query(Integer.class).single());
        var known = organisation("Samverkansbolaget Almviken");
        var fields = form("Bo Ek", address());
        fields.put("organisation", "Samverkansbolaget Almvikn");

        assertThat(post(date, fields))
                .hasStatus(422)
                .bodyText()
                .contains("Menar du någon av de här?", "Samverkansbolaget Almviken");

        fields.put("meant", known.toString());
        assertThat(post(date, fields)).hasStatus(303);
        assertThat(world.<UUID>seeing(() -> jdbc.sql("select organisation_id from course.sign_up where date_id = :date")
                        .param("date", date)
                        .query(UUID.class)
                        .single()))
                .isEqualTo(known);
    }

    @Autowired
    se.framsteg.organisation.Organisations organisations;

    private UUID organisation(String name) {
        return world.asJob(() -> {
            var found = organisations.findOrPropose(name, null, null).organisation();
            organisations.accept(found);
            return found;
        });
    }

    private MvcTestResult post(UUID date, Map<String, String> fields) {
        var request = mvc.post().uri(path(date)).header("Sec-Fetch-Site", "same-origin");
        fields.forEach((name, value) -> {
            if (value != null) {
                request.formField(name, value);
            }
        });
        return request.exchange();
    }

    private static Map<String, String> form(String name, String email) {
        var fields = new java.util.HashMap<String, String>();
        fields.put("name", name);
        fields.put("email", email);
        fields.put("organisation", "Haninge kommun");
        fields.put("workplace", "Arbetsmarknadsenheten");
        fields.put("role", "CASEWORKER");
        return fields;
    }

    private String path(UUID date) {
        return world.view(date).path();
    }

    private static String address() {
        return "person-" + UUID.randomUUID() + "@exempel.se";
    }

    private long stored(UUID date) {
        var counts = new ArrayList<Long>();
        for (var table : java.util.List.of("sign_up", "adaptation", "sign_up_event")) {
            counts.add(world.seeing(() -> jdbc.sql("select count(*) from course." + table + " where date_id = :date")
                    .param("date", date)
                    .query(Long.class)
                    .single()));
        }
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
