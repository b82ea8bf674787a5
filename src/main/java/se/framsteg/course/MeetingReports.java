package se.framsteg.course;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.course.reading.AttendanceReport;
import se.framsteg.course.reading.AttendanceReport.Attendee;
import se.framsteg.course.reading.MeetingMatch;
import se.framsteg.course.reading.MeetingMatch.Expected;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.reading.Span;

/** From the report of a video meeting to attendance: read, match, let a human settle the rest, record. */
@Service
public class MeetingReports {
    private final AttendanceFiles files;
    private final Attendances attendances;
    private final DoorLists lists;

    MeetingReports(AttendanceFiles files, Attendances attendances, DoorLists lists) {
        this.files = files;
        this.attendances = attendances;
        this.lists = lists;
    }

    /** What a kept report says about this date. */
    public sealed interface Result {
        record Ready(DoorList list, AttendanceReport report, MeetingMatch match) implements Result {

            /** What counts of somebody who may have been there under several names: a minute counts once. */
            public int minutes(Collection<Attendee> attendees) {
                var session = Attendances.session(list.date().date());
                return (int)
                        Stay.merged(attendees.stream()
                                        .flatMap(attendee -> stays(attendee, session).stream())
                                        .toList())
                                .stream()
                                .mapToLong(stay -> stay.length().toMinutes())
                                .sum();
            }

            /** Those whose times the report does not say, by their place in it. */
            public Map<Integer, Attendee> untimed() {
                var untimed = new LinkedHashMap<Integer, Attendee>();
                for (var i = 0; i < report.attendees().size(); i++) {
                    if (!report.attendees().get(i).untimed().isEmpty()) {
                        untimed.put(i, report.attendees().get(i));
                    }
                }
                return untimed;
            }
        }

        record Unreadable(se.framsteg.shared.table.Sentence why) implements Result {}
    }

    @Transactional
    public Result read(UUID date, UUID file) {
        var list = lists.of(date);
        return switch (AttendanceReport.read(
                files.content(date, file).bytes(), list.date().day())) {
            case AttendanceReport.Result.Unreadable(var why) -> new Result.Unreadable(why);
            case AttendanceReport.Result.Read(var report) ->
                new Result.Ready(list, report, MeetingMatch.of(report, expected(list)));
        };
    }

    /**
     * Records what was matched and what a human has said.
     *
     * @param byHand the place of an attendee in the report → the sign-up it is; attendees left out were nobody on the list
     * @param times the place of an attendee in the report → from when until when, where the report does not say
     * @param othersAbsent whether those on the list who were not in the meeting were absent
     */
    @Transactional
    public List<AttendanceAnswer> record(
            UUID date, UUID file, Map<Integer, UUID> byHand, Map<Integer, Span> times, boolean othersAbsent) {
        if (!(read(date, file) instanceof Result.Ready ready)) {
            return List.of();
        }
        var session = Attendances.session(ready.list().date().date());
        var places = new IdentityHashMap<Attendee, Integer>();
        ready.untimed().forEach((place, attendee) -> places.put(attendee, place));
        var stays = new LinkedHashMap<UUID, List<Stay>>();
        var unanswered = new HashSet<UUID>();
        BiConsumer<UUID, Attendee> was = (signUp, attendee) -> {
            var said = new ArrayList<>(stays(attendee, session));
            var time = times.get(places.getOrDefault(attendee, -1));
            if (time != null && time.to() != null) {
                said.add(stay(time.from(), time.to(), ready.list().date().day()));
            }
            if (said.isEmpty()) {
                unanswered.add(signUp);
            } else {
                stays.computeIfAbsent(signUp, fresh -> new ArrayList<>()).addAll(said);
            }
        };
        ready.match()
                .matched()
                .forEach(matched -> matched.attendees().forEach(attendee -> was.accept(matched.signUp(), attendee)));
        for (var entry : byHand.entrySet()) {
            var open = ready.match().open();
            if (entry.getKey() >= 0 && entry.getKey() < open.size()) {
                was.accept(entry.getValue(), open.get(entry.getKey()).attendee());
            }
        }
        var answers = new ArrayList<AttendanceAnswer>();
        stays.forEach((signUp, stayed) -> answers.add(attendances.joined(date, signUp, stayed, file)));
        if (othersAbsent) {
            ready.list().listed().stream()
                    .filter(row -> row.attendance() == null
                            && !stays.containsKey(row.signUp())
                            && !unanswered.contains(row.signUp()))
                    .forEach(row -> answers.add(
                            row.absence() == null
                                    ? attendances.joined(date, row.signUp(), List.of(), file)
                                    : attendances.excused(date, row.signUp(), file)));
        }
        return answers;
    }

    private static Stay stay(LocalTime from, LocalTime to, LocalDate day) {
        return new Stay(instant(day.atTime(from)), instant(day.atTime(to)));
    }

    /** The code that a personal link carries, and that its owner may write after the name in the meeting. */
    public static String code(UUID signUp) {
        return Long.toString(signUp.getLeastSignificantBits() & 0x3FFF_FFFFL, 36)
                .toUpperCase(java.util.Locale.ROOT);
    }

    private static List<Expected> expected(DoorList list) {
        return list.listed().stream()
                .map(row -> new Expected(
                        row.signUp(), row.name(), row.email() == null ? "" : row.email(), code(row.signUp())))
                .toList();
    }

    /** A report that knows only minutes is taken from the begin. */
    private static List<Stay> stays(Attendee attendee, SessionTime session) {
        if (attendee.onlyMinutes() != null) {
            if (attendee.onlyMinutes() == 0 && !attendee.untimed().isEmpty()) {
                return List.of();
            }
            var from = attendee.joined().isEmpty()
                    ? session.starts()
                    : instant(attendee.joined().getFirst().from());
            var start = from.isBefore(session.starts()) ? session.starts() : from;
            return List.of(new Stay(start, start.plus(Duration.ofMinutes(attendee.onlyMinutes()))));
        }
        return attendee.joined().stream()
                .map(join -> new Stay(instant(join.from()), instant(join.to())))
                .toList();
    }

    private static java.time.Instant instant(LocalDateTime wall) {
        return wall.atZone(BusinessClock.ZONE).toInstant();
    }
}
