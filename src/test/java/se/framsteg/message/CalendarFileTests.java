package se.framsteg.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CalendarFileTests {
    private static final Instant STAMP = Instant.parse("2025-03-12T09:00:00Z");
    private static final MailAddress OFFICE = new MailAddress("kurser@forbundet.example");
    private static final MailAddress AMINA = new MailAddress("amina@kommunen.example");

    @BeforeAll
    static void nothing_is_fetched_while_reading() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void a_time_names_its_zone_and_the_file_carries_the_zone_s_rules() throws Exception {
        var text = invitation(entry("Fördjupning", 0, false));

        assertThat(text)
                .contains("DTSTART;TZID=Europe/Stockholm:20250321T090000\r\n")
                .contains("DTEND;TZID=Europe/Stockholm:20250321T160000\r\n");
        assertThat(read(text).getComponents(VTimeZone.VTIMEZONE)).hasSize(1);
    }

    @Test
    void both_sides_of_a_clock_change_show_the_hour_on_the_wall() throws Exception {
        var before = new Invitation(
                "a@x", 0, false, instant("2025-03-28T09:00+01:00"), instant("2025-03-28T10:00+01:00"), "A", "", "", "");
        var after = new Invitation(
                "b@x", 0, false, instant("2025-03-31T09:00+02:00"), instant("2025-03-31T10:00+02:00"), "B", "", "", "");
        var autumn = new Invitation(
                "c@x", 0, false, instant("2025-10-27T09:00+01:00"), instant("2025-10-27T10:00+01:00"), "C", "", "", "");

        var text = new String(
                CalendarFile.feed("Kalender", List.of(before, after, autumn), STAMP), StandardCharsets.UTF_8);

        assertThat(text).contains("20250328T090000", "20250331T090000", "20251027T090000");
        assertThat(read(text).<VEvent>getComponents("VEVENT"))
                .extracting(event -> ((ZonedDateTime) event.getDateTimeStart().getDate()).toInstant())
                .containsExactly(before.start(), after.start(), autumn.start());
    }

    @Test
    void a_request_and_its_cancellation_share_the_uid_and_the_sequence_rises() {
        var asked = invitation(entry("Fördjupning", 0, false));
        var cancelled = invitation(entry("Fördjupning", 3, true));

        assertThat(asked).contains("METHOD:REQUEST", "UID:anmalan-1@framsteg", "SEQUENCE:0", "STATUS:CONFIRMED");
        assertThat(cancelled).contains("METHOD:CANCEL", "UID:anmalan-1@framsteg", "SEQUENCE:3", "STATUS:CANCELLED");
        assertThat(asked.replace("\r\n ", ""))
                .contains("ORGANIZER:mailto:kurser@forbundet.example", ":mailto:amina@kommunen.example");
    }

    @Test
    void lines_fold_at_75_octets_and_read_back_whole() throws Exception {
        var title =
                "Åsa och Örjan berättar hur stegförflyttning går till när många hjälps åt på en häftig häst".repeat(3);
        var text = invitation(entry(title, 0, false));

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(value(text, Property.SUMMARY)).isEqualTo(title);
    }

    @Test
    void commas_semicolons_and_line_breaks_cannot_start_a_new_property() throws Exception {
        var text = invitation(entry("Möte; nu, ja\nATTENDEE:mailto:x@y.example\r\\", 0, false));

        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE:mailto:x"));
        assertThat(value(text, Property.SUMMARY)).startsWith("Möte; nu, ja\n");
    }

    private static Invitation entry(String title, int sequence, boolean cancel) {
        return new Invitation(
                "anmalan-1@framsteg",
                sequence,
                cancel,
                instant("2025-03-21T09:00+01:00"),
                instant("2025-03-21T16:00+01:00"),
                title,
                "Haninge",
                "",
                "https://framsteg.example/kurser/a/b/2025-03-21");
    }

    private static String invitation(Invitation entry) {
        return new String(CalendarFile.invitation(entry, OFFICE, AMINA, STAMP), StandardCharsets.UTF_8);
    }

    private static Instant instant(String text) {
        return ZonedDateTime.parse(text).toInstant();
    }

    private static String value(String text, String property) throws Exception {
        VEvent event = read(text).<VEvent>getComponents("VEVENT").getFirst();
        return event.getRequiredProperty(property).getValue();
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
