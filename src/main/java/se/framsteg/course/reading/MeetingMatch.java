package se.framsteg.course.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import se.framsteg.course.reading.AttendanceReport.Attendee;

/**
 * Who in a meeting report is who on the list: by the code of the personal link, then by address, then by name. Only a match with
 * exactly one person counts; the rest is left to a human, with suggestions.
 */
public record MeetingMatch(List<Matched> matched, List<Open> open, List<UUID> missing) {

    /** Somebody on the list of the date. */
    public record Expected(UUID signUp, String name, String email, String code) {}

    public enum By {
        LINK,
        ADDRESS,
        NAME
    }

    /** One person may have been in the meeting under several names or devices. */
    public record Matched(UUID signUp, By by, List<Attendee> attendees) {}

    /** Nobody, or more than one, fits. */
    public record Open(Attendee attendee, List<UUID> suggestions) {}

    public static MeetingMatch of(AttendanceReport report, List<Expected> expected) {
        Map<UUID, Matched> matched = new LinkedHashMap<>();
        var open = new ArrayList<Open>();
        for (var attendee : report.attendees()) {
            var name = PersonName.of(attendee.name());
            var byLink = only(
                    expected,
                    person -> !name.code().isEmpty()
                            && name.code().equals(person.code().toUpperCase(Locale.ROOT)));
            var byAddress = only(
                    expected,
                    person -> !attendee.email().isEmpty()
                            && attendee.email().equals(person.email().toLowerCase(Locale.ROOT)));
            var byName = only(
                    expected,
                    person -> !name.words().isEmpty()
                            && PersonName.of(person.name()).key().equals(name.key()));
            if (byName.size() != 1) {
                byName = only(
                        expected,
                        person -> !name.words().isEmpty()
                                && PersonName.of(person.name()).plain().equals(name.plain()));
            }
            if (byLink.size() == 1) {
                add(matched, byLink.getFirst(), By.LINK, attendee);
            } else if (byAddress.size() == 1) {
                add(matched, byAddress.getFirst(), By.ADDRESS, attendee);
            } else if (byName.size() == 1) {
                add(matched, byName.getFirst(), By.NAME, attendee);
            } else {
                var near = byName.isEmpty()
                        ? only(expected, person -> PersonName.of(person.name()).mostly(name))
                        : byName;
                open.add(new Open(attendee, near.stream().map(Expected::signUp).toList()));
            }
        }
        var missing = expected.stream()
                .map(Expected::signUp)
                .filter(signUp -> !matched.containsKey(signUp))
                .toList();
        return new MeetingMatch(List.copyOf(matched.values()), open, missing);
    }

    private static List<Expected> only(List<Expected> expected, Predicate<Expected> test) {
        return expected.stream().filter(test).toList();
    }

    private static void add(Map<UUID, Matched> matched, Expected person, By by, Attendee attendee) {
        var before = matched.get(person.signUp());
        var attendees = new ArrayList<>(before == null ? List.<Attendee>of() : before.attendees());
        attendees.add(attendee);
        matched.put(
                person.signUp(),
                new Matched(person.signUp(), before == null ? by : before.by(), List.copyOf(attendees)));
    }
}
