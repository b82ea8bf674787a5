package se.framsteg.course.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateView;
import se.framsteg.course.DoorRow;
import se.framsteg.course.MeetingReports.Result;
import se.framsteg.course.reading.AttendanceReport.Attendee;
import se.framsteg.course.reading.MeetingMatch.Matched;
import se.framsteg.course.reading.MeetingMatch.Open;
import se.framsteg.shared.Frame;
import se.framsteg.shared.table.Sentence;

/** A report of a video meeting: who was recognised and how, and who has to be settled by hand. */
record MeetingPage(
        DateView view,
        @Nullable UUID file,
        Result.@Nullable Ready ready,
        @Nullable Sentence problem) {

    static final String FROM = "kom-";
    static final String TO = "gick-";

    String address() {
        return "/arbete/tillfallen/" + view.id();
    }

    List<Matched> matched() {
        return ready == null ? List.of() : ready.match().matched();
    }

    List<Open> open() {
        return ready == null ? List.of() : ready.match().open();
    }

    List<DoorRow> missing() {
        return ready == null
                ? List.of()
                : ready.list().listed().stream()
                        .filter(row -> ready.match().missing().contains(row.signUp()))
                        .toList();
    }

    String name(UUID signUp) {
        return ready == null
                ? ""
                : ready.list().rows().stream()
                        .filter(row -> row.signUp().equals(signUp))
                        .map(DoorRow::name)
                        .findFirst()
                        .orElse("");
    }

    /** Those who were not found come first among the choices, the likely ones before them. */
    Map<String, String> choices(Open open, Frame frame) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", frame.t("course.meeting.nobody"));
        open.suggestions().forEach(signUp -> choices.put(signUp.toString(), name(signUp)));
        missing().forEach(row -> choices.putIfAbsent(row.signUp().toString(), row.name()));
        matched().forEach(match -> choices.putIfAbsent(match.signUp().toString(), name(match.signUp())));
        return choices;
    }

    int minutes(Matched match) {
        return ready == null ? 0 : ready.minutes(match.attendees());
    }

    /** What the report has more than once for somebody, under one name or several. */
    int twice(Matched match) {
        return match.attendees().stream()
                        .mapToInt(attendee -> attendee.minutes() + attendee.twice())
                        .sum()
                - minutes(match);
    }

    /** Those whose times somebody has to say, by their place in the report. */
    Map<Integer, Attendee> untimed() {
        return ready == null ? Map.of() : ready.untimed();
    }

    static String from(Attendee attendee) {
        var from = attendee.untimed().getFirst().from();
        return from == null
                ? ""
                : from.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String to(Attendee attendee) {
        var to = attendee.untimed().getFirst().to();
        return to == null
                ? ""
                : to.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static String names(Matched match) {
        return match.attendees().stream()
                .map(attendee -> attendee.name())
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    String say(Frame frame) {
        return problem == null
                ? ""
                : frame.t(
                        problem.key(),
                        problem.arguments().stream()
                                .map(argument -> argument instanceof LocalDate day ? frame.dayYear(day) : argument)
                                .toArray());
    }
}
