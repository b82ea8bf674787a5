package se.framsteg.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.framsteg.shared.BusinessClock;

/**
 * Calendar files (RFC 5545) that the big clients understand alike: every time names its zone and the file carries the
 * zone's rules, because bare local or UTC times show the wrong hour in several of them.
 */
public final class CalendarFile {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(BusinessClock.ZONE);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The rule since 1996, which every entry of ours lives under. */
    private static final String ZONE_RULES = """
            BEGIN:VTIMEZONE
            TZID:Europe/Stockholm
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19970330T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    private final StringBuilder text = new StringBuilder();

    private CalendarFile(String method) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Framsteg//SV");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", method);
    }

    /** A calendar to subscribe to; the stamp is when its content last changed. */
    public static byte[] feed(String name, List<Invitation> entries, Instant stamp) {
        var file = new CalendarFile("PUBLISH");
        file.line("X-WR-CALNAME", escaped(name));
        file.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        file.line("X-PUBLISHED-TTL", "PT1H");
        file.zone();
        for (var entry : entries) {
            file.event(entry, stamp);
            file.line("END", "VEVENT");
        }
        return file.bytes();
    }

    /** An entry for one guest: a request that updates itself by uid and sequence, or its cancellation. */
    static byte[] invitation(Invitation entry, MailAddress organizer, MailAddress guest, Instant stamp) {
        var file = new CalendarFile(method(entry));
        file.zone();
        file.event(entry, stamp);
        file.line("ORGANIZER", "mailto:" + organizer.text());
        file.line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", "mailto:" + guest.text());
        file.line("END", "VEVENT");
        return file.bytes();
    }

    static String method(Invitation entry) {
        return entry.cancel() ? "CANCEL" : "REQUEST";
    }

    private void zone() {
        ZONE_RULES.lines().forEach(rule -> text.append(rule).append("\r\n"));
    }

    private void event(Invitation entry, Instant stamp) {
        line("BEGIN", "VEVENT");
        line("UID", escaped(entry.uid()));
        line("SEQUENCE", String.valueOf(entry.sequence()));
        line("DTSTAMP", UTC.format(stamp));
        line("DTSTART;TZID=Europe/Stockholm", LOCAL.format(entry.start()));
        line("DTEND;TZID=Europe/Stockholm", LOCAL.format(entry.end()));
        line("SUMMARY", escaped(entry.title()));
        line("LOCATION", escaped(entry.place()));
        line("DESCRIPTION", escaped(entry.description()));
        line("URL", Letter.oneLine(entry.url()));
        line("STATUS", entry.cancel() ? "CANCELLED" : "CONFIRMED");
    }

    private byte[] bytes() {
        line("END", "VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            text.append(folded(name + ":" + value)).append("\r\n");
        }
    }

    /** Commas, semicolons, backslashes and line breaks mean something in a calendar (RFC 5545, 3.3.11). */
    private static String escaped(String value) {
        return value.strip()
                .replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Lines of at most 75 octets, not characters: å, ä and ö are two (RFC 5545, 3.1). */
    private static String folded(String line) {
        var out = new StringBuilder(line.length() + 16);
        int octets = 0;
        for (int symbol : line.codePoints().toArray()) {
            var letter = Character.toString(symbol);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > 75) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += size;
        }
        return out.toString();
    }
}
