package se.framsteg.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Gender;
import se.framsteg.person.IdentityNumber;
import se.framsteg.report.MovedRow.Fault;
import se.framsteg.shared.table.Grid;

/** Reads the cells of one row and collects what is wrong with them. */
final class MovingCells {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?");
    private static final Pattern SWEDISH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[ /.-](\\d{4})");
    private static final Pattern CLOCK = Pattern.compile("(?:kl\\.? ?)?(\\d{1,2})(?:[.:](\\d{2}))?(?::\\d{2})?");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,3}):(\\d{2})(?::\\d{2})?");
    private static final Pattern DECIMAL =
            Pattern.compile("(\\d{1,5})(?:[.,](\\d{1,4}))?\\s*(?:h|tim|timmar|min|minuter)?\\.?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");

    private final Grid.Line line;
    private final Map<MovingColumn, Integer> columns;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    MovingCells(Grid.Line line, Map<MovingColumn, Integer> columns, LocalDate today) {
        this.line = line;
        this.columns = columns;
        this.today = today;
    }

    List<Fault> faults() {
        return faults;
    }

    String text(MovingColumn column) {
        var place = columns.get(column);
        return place == null ? "" : line.cell(place).strip();
    }

    String needed(MovingColumn column, String fault) {
        var text = text(column);
        if (text.isEmpty()) {
            fault(fault, "");
        }
        return text;
    }

    @Nullable
    IdentityNumber number() {
        var text = text(MovingColumn.NUMBER);
        if (text.isEmpty()) {
            return null;
        }
        return switch (IdentityNumber.parse(text, today)) {
            case IdentityNumber.Answer.Valid(IdentityNumber number) -> number;
            case IdentityNumber.Answer.Refused(IdentityNumber.Reason reason) -> {
                fault(reason.key(), "");
                yield null;
            }
        };
    }

    @Nullable
    String email() {
        var text = text(MovingColumn.EMAIL);
        if (text.isEmpty()) {
            return null;
        }
        if (!EMAIL.matcher(text).matches()) {
            fault("report.moving.fault.email", text);
        }
        return text;
    }

    @Nullable
    Gender gender() {
        return switch (text(MovingColumn.GENDER).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "k", "kvinna", "f", "female", "woman" -> Gender.WOMAN;
            case "m", "man", "male" -> Gender.MAN;
            case "x", "annat", "icke-binär", "other" -> Gender.OTHER;
            default -> null;
        };
    }

    @Nullable
    LocalDate day(MovingColumn column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        var day = day(text);
        if (day == null) {
            fault("report.moving.fault.day", text);
        } else if (day.isAfter(today)) {
            fault("report.moving.fault.future", text);
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            }
            var swedish = SWEDISH.matcher(text);
            return swedish.matches()
                    ? LocalDate.of(number(swedish.group(3)), number(swedish.group(2)), number(swedish.group(1)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    @Nullable
    LocalTime clock(MovingColumn column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches() && number(clock.group(1)) < 24) {
            var minute = clock.group(2) == null ? 0 : number(clock.group(2));
            if (minute < 60) {
                return LocalTime.of(number(clock.group(1)), minute);
            }
        }
        fault("report.moving.fault.clock", text);
        return null;
    }

    /** Minutes, from a column of minutes or of hours: 90, 1,5, 1:30. */
    @Nullable
    Integer minutes() {
        var minutes = text(MovingColumn.MINUTES);
        if (!minutes.isEmpty()) {
            return duration(minutes, 1);
        }
        var hours = text(MovingColumn.HOURS);
        return hours.isEmpty() ? null : duration(hours, 60);
    }

    @Nullable
    Integer hours() {
        var hours = text(MovingColumn.HOURS);
        var minutes = hours.isEmpty() ? null : duration(hours, 60);
        return minutes == null ? null : minutes / 60;
    }

    private @Nullable Integer duration(String text, int unit) {
        var clock = DURATION.matcher(text);
        if (clock.matches()) {
            return number(clock.group(1)) * 60 + number(clock.group(2));
        }
        var decimal = DECIMAL.matcher(text.toLowerCase(Locale.ROOT));
        if (decimal.matches()) {
            var part = decimal.group(2) == null ? "0" : decimal.group(2);
            return (int) Math.round(Double.parseDouble(decimal.group(1) + "." + part) * unit);
        }
        fault("report.moving.fault.time", text);
        return null;
    }

    void fault(String key, String cell) {
        faults.add(new Fault(key, cell.length() > 60 ? cell.substring(0, 60) + "…" : cell));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
