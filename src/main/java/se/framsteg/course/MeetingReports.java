package se.framsteg.course;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.course.reading.AttendanceReport;
import se.framsteg.course.reading.AttendanceReport.Attendee;
import se.framsteg.course.reading.MeetingMatch;
import se.framsteg.course.reading.MeetingMatch.Expected;
import se.framsteg.shared.BusinessClock;

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
        record Ready(DoorList list, AttendanceReport report, MeetingMatch match) implements Result {}

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
     * @param othersAbsent whether those on the list who were not in the meeting were absent
     */
    @Transactional
    public List<AttendanceAnswer> record(UUID date, UUID file, Map<Integer, UUID> byHand, boolean othersAbsent) {
        if (!(read(date, file) instanceof Result.Ready ready)) {
            return List.of();
        }
        var session = Attendances.session(ready.list().date().date());
        var stays = new java.util.LinkedHashMap<UUID, List<Stay>>();
        ready.match()
                .matched()
                .forEach(matched -> matched.attendees()
                        .forEach(attendee -> stays.computeIfAbsent(matched.signUp(), fresh -> new ArrayList<>())
                                .addAll(stays(attendee, session))));
        for (var entry : byHand.entrySet()) {
            var open = ready.match().open();
            if (entry.getKey() >= 0 && entry.getKey() < open.size()) {
                stays.computeIfAbsent(entry.getValue(), fresh -> new ArrayList<>())
                        .addAll(stays(open.get(entry.getKey()).attendee(), session));
            }
        }
        var answers = new ArrayList<AttendanceAnswer>();
        stays.forEach((signUp, times) -> answers.add(attendances.joined(date, signUp, times, file)));
        if (othersAbsent) {
            ready.list().listed().stream()
                    .filter(row -> row.attendance() == null && !stays.containsKey(row.signUp()))
                    .forEach(row -> answers.add(
                            row.absence() == null
                                    ? attendances.joined(date, row.signUp(), List.of(), file)
                                    : attendances.excused(date, row.signUp(), file)));
        }
        return answers;
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
