package se.framsteg.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.CountingReason;
import se.framsteg.person.People;
import se.framsteg.shared.table.Grid;

/** Understands the rows of a spreadsheet, each by itself, and finds the same row twice. Pure; knows no database. */
final class MovingRows {
    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private MovingRows() {}

    static List<MovedRow<MovedPerson>> people(MovingTable table, Map<MovingColumn, Integer> columns, LocalDate today) {
        var seen = new HashMap<String, Integer>();
        return table.rows().stream()
                .map(line -> row(line, columns, today, cells -> {
                    var person = person(cells);
                    if (person.number() != null) {
                        twice(cells, seen, person.number().twelve(), line);
                    }
                    return person;
                }))
                .toList();
    }

    static List<MovedRow<MovedAttendance>> attendance(
            MovingTable table, Map<MovingColumn, Integer> columns, LocalDate today) {
        var seen = new HashMap<String, Integer>();
        return table.rows().stream()
                .map(line -> row(line, columns, today, cells -> {
                    var attendance = attendance(cells, today);
                    var who = attendance.number() == null
                            ? attendance.name().toLowerCase(Locale.ROOT)
                            : attendance.number().twelve();
                    twice(
                            cells,
                            seen,
                            String.join(
                                    "/",
                                    who,
                                    attendance.day().toString(),
                                    attendance.title(),
                                    attendance.from().toString()),
                            line);
                    return attendance;
                }))
                .toList();
    }

    private static MovedPerson person(MovingCells cells) {
        var starts = cells.day(MovingColumn.START);
        var ends = cells.day(MovingColumn.END);
        if (ends != null && cells.text(MovingColumn.START).isEmpty()) {
            cells.fault("report.moving.fault.end_without_start", ends.toString());
        } else if (ends != null && starts != null && ends.isBefore(starts)) {
            cells.fault("report.moving.fault.end_before_start", ends.toString());
        }
        var phone = cells.text(MovingColumn.PHONE);
        var number = cells.number();
        var gender = cells.gender();
        if (number != null && number.contradicts(gender)) {
            cells.fault("report.moving.fault.other_gender", cells.text(MovingColumn.GENDER));
        }
        return new MovedPerson(
                name(cells),
                number,
                cells.email(),
                phone.isEmpty() ? null : phone,
                gender,
                starts,
                ends,
                cells.hours());
    }

    private static MovedAttendance attendance(MovingCells cells, LocalDate today) {
        cells.needed(MovingColumn.DAY, "report.moving.fault.no_day");
        var title = cells.needed(MovingColumn.TITLE, "report.moving.fault.no_title");
        var day = cells.day(MovingColumn.DAY);
        int before = cells.faults().size();
        var first = cells.clock(MovingColumn.FROM);
        var last = cells.clock(MovingColumn.TO);
        var from = first == null ? null : first.from();
        var to = last != null ? last.from() : first == null ? null : first.to();
        var minutes = cells.minutes();
        boolean timeIsRead = cells.faults().size() == before;
        var away = cells.away(minutes != null && minutes > 0);
        if (minutes == null && from != null && to != null) {
            minutes = (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
        }
        if (!away && timeIsRead && (minutes == null || minutes <= 0 || minutes > 24 * 60)) {
            cells.fault("report.moving.fault.no_time", "");
        }
        var organisation = cells.text(MovingColumn.ORGANISATION);
        var workplace = cells.text(MovingColumn.WORKPLACE);
        return new MovedAttendance(
                name(cells),
                cells.number(),
                cells.email(),
                title,
                day == null ? today : day,
                from == null ? USUAL_START : from,
                away || minutes == null ? 0 : minutes,
                away ? AttendanceState.ABSENT : AttendanceState.PRESENT,
                reason(cells.text(MovingColumn.REASON)),
                organisation.isEmpty() ? null : organisation,
                workplace.isEmpty() ? null : workplace);
    }

    private static String name(MovingCells cells) {
        var name = cells.text(MovingColumn.NAME).replaceAll("\\s+", " ");
        if (!People.isName(name)) {
            cells.fault("report.moving.fault.no_name", name);
            return "–";
        }
        return name;
    }

    private static CountingReason reason(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (plain.contains("personal")) {
            return CountingReason.PROJECT_STAFF;
        }
        if (plain.contains("föreläsare") || plain.contains("kursledare")) {
            return CountingReason.LECTURER;
        }
        return plain.contains("annat eu") || plain.contains("annat projekt")
                ? CountingReason.OTHER_EU_PROJECT
                : CountingReason.PARTICIPANT;
    }

    private static void twice(MovingCells cells, Map<String, Integer> seen, String key, Grid.Line line) {
        var before = seen.putIfAbsent(key, line.number());
        if (before != null) {
            cells.fault("report.moving.fault.twice", before.toString());
        }
    }

    private static <T> MovedRow<T> row(
            Grid.Line line, Map<MovingColumn, Integer> columns, LocalDate today, Function<MovingCells, T> read) {
        var cells = new MovingCells(line, columns, today);
        var what = read.apply(cells);
        return cells.faults().isEmpty()
                ? new MovedRow.Understood<>(line.number(), what)
                : new MovedRow.Refused<>(line.number(), List.copyOf(cells.faults()));
    }
}
