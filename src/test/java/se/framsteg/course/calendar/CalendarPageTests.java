package se.framsteg.course.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.framsteg.FrameTest;
import se.framsteg.course.CourseDates;
import se.framsteg.course.CourseWorld;
import se.framsteg.course.DatePlan;
import se.framsteg.course.Entry;
import se.framsteg.course.Mode;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.Address;
import se.framsteg.shared.Language;

/** The calendar as list, month and subscription; what is chosen lives in the address. */
@FrameTest
@Import(CourseWorld.class)
class CalendarPageTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    CourseWorld world;

    @Autowired
    CourseDates dates;

    @Autowired
    Associations associations;

    @Autowired
    SiteDates site;

    @Test
    void the_list_shows_coming_dates_under_their_months_with_seats_left() {
        var word = unique();
        world.date(world.part("Tilltro " + word), LocalDate.of(2025, 3, 21), 3);
        world.date(world.part("Jobbfokus " + word), LocalDate.of(2025, 4, 11), 22);

        assertThat(mvc.get().uri("/kalender?q=" + word))
                .hasStatusOk()
                .bodyText()
                .contains("2 tillfällen", "mars 2025", "april 2025", "3 platser kvar", "22 platser kvar")
                .contains("/kalender.ics?q=" + word);
    }

    @Test
    void filters_combine_and_say_how_many_they_would_show() {
        var word = unique();
        world.date(world.part("Haninge " + word), LocalDate.of(2025, 3, 21), 3);
        digital("Länk " + word);

        assertThat(mvc.get().uri("/kalender?q=" + word + "&ort=digitalt"))
                .bodyText()
                .contains("1 tillfälle", "Länk " + word)
                .doesNotContain("Haninge " + word)
                .containsPattern("value=\"haninge\"[^>]*><span>Haninge</span><em>1</em>");
    }

    @Test
    void the_month_is_a_table_of_weeks() {
        var word = unique();
        world.date(world.part("Tilltro " + word), LocalDate.of(2025, 3, 21), 3);

        assertThat(mvc.get().uri("/kalender?vy=manad&manad=2025-03&q=" + word))
                .hasStatusOk()
                .bodyText()
                .contains("<caption>mars 2025</caption>", "Tilltro " + word, "februari 2025", "april 2025");
        assertThat(mvc.get().uri("/kalender?vy=manad&manad=smörgås"))
                .hasStatusOk()
                .bodyText()
                .contains("mars 2025");
    }

    @Test
    void nothing_found_says_why_and_offers_a_way_on() {
        assertThat(mvc.get().uri("/kalender?q=finnsingenstans"))
                .hasStatusOk()
                .bodyText()
                .contains("Inget tillfälle stämmer", "Visa alla");
    }

    @Test
    void the_same_selection_is_a_subscription_in_swedish_time() throws Exception {
        var word = unique();
        var date = world.date(world.part("Tilltro, tillit; möte " + word), LocalDate.of(2025, 3, 31), 3);

        var calendar =
                new CalendarBuilder().build(new ByteArrayInputStream(feed(word).getBytes(StandardCharsets.UTF_8)));

        var event = (VEvent) calendar.getComponents("VEVENT").getFirst();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("tillfalle-" + date + "@framsteg");
        assertThat(event.getSummary().getValue()).isEqualTo("Tilltro, tillit; möte " + word);
        assertThat(feed(word))
                .contains("DTSTART;TZID=Europe/Stockholm:20250331T090000", "BEGIN:VTIMEZONE", "SEQUENCE:0");
        calendar.validate();
    }

    @Test
    void a_feed_that_has_not_changed_is_a_short_answer() {
        var word = unique();
        world.date(world.part("Tilltro " + word), LocalDate.of(2025, 3, 31), 3);
        var first = mvc.get().uri("/kalender.ics?q=" + word).exchange().getResponse();

        assertThat(first.getHeader("Last-Modified")).isNotNull();
        assertThat(mvc.get().uri("/kalender.ics?q=" + word).header("If-None-Match", first.getHeader("ETag")))
                .hasStatus(304);
        assertThat(first.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void a_moved_date_keeps_its_uid_and_raises_its_sequence_and_a_cancelled_one_says_so() {
        var word = unique();
        var date = world.date(world.part("Tilltro " + word), LocalDate.of(2025, 3, 31), 3);
        world.asJob(() -> {
            dates.change(
                    date,
                    CourseWorld.plan(LocalDate.of(2025, 4, 2), 3),
                    world.view(date).date().version());
            return true;
        });
        assertThat(feed(word)).contains("SEQUENCE:1", "20250402T090000", "UID:tillfalle-" + date);
        assertThat(world.view(date).path()).as("the address stays").endsWith("/2025-03-31");

        world.asJob(() -> {
            dates.cancel(date, "sjuk");
            return true;
        });
        assertThat(feed(word)).contains("SEQUENCE:2", "STATUS:CANCELLED", "UID:tillfalle-" + date);
    }

    @Test
    void the_site_of_an_association_shows_its_own_dates_only() {
        var own = world.view(world.date(world.part("Egen"), LocalDate.of(2025, 3, 21), 3));
        var other = world.view(world.date(world.part("Annans"), LocalDate.of(2025, 3, 21), 3));
        var slug = associations.all().stream()
                .filter(one -> one.id().equals(own.association()))
                .findFirst()
                .orElseThrow()
                .slug();
        var root = new MockHttpServletRequest("GET", "/kalender");
        var itsOwn = new MockHttpServletRequest("GET", "/kalender");
        itsOwn.setAttribute(Address.class.getName(), new Address(slug, "", Language.SV, "/kalender"));

        assertThat(site.on(root, List.of(own, other))).containsExactly(own, other);
        assertThat(site.on(itsOwn, List.of(own, other))).containsExactly(own);
    }

    private String feed(String word) {
        var response = mvc.get().uri("/kalender.ics?q=" + word).exchange().getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void digital(String title) {
        var part = world.part(title);
        world.asJob(() -> {
            var day = LocalDate.of(2025, 4, 2);
            var plan = new DatePlan(
                    CourseWorld.at(day, 9),
                    CourseWorld.at(day, 12),
                    15,
                    false,
                    Mode.DIGITAL,
                    null,
                    null,
                    null,
                    Entry.OPEN,
                    30,
                    null);
            var id = dates.plan(part, plan);
            dates.publish(id);
            return id;
        });
    }

    private static String unique() {
        return "ord" + UUID.randomUUID().toString().substring(0, 8);
    }
}
