package se.framsteg.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Gender;
import se.framsteg.person.IdentityNumber;
import se.framsteg.report.MovedRow.Fault;
import se.framsteg.shared.reading.Span;
import se.framsteg.shared.reading.Written;
import se.framsteg.shared.reading.WrittenCell;
import se.framsteg.shared.table.Grid;

/** Reads the cells of one row and collects what is wrong with them. */
final class MovingCells {
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
        return switch (WrittenCell.pastDay(text, today)) {
            case Written.Blank<LocalDate> blank -> null;
            case Written.Sure<LocalDate>(LocalDate day) -> {
                if (day.isAfter(today)) {
                    fault("report.moving.fault.future", text);
                }
                yield day;
            }
            case Written.Unsure<LocalDate>(List<LocalDate> could) -> {
                fault(could.size() > 1 ? "report.moving.fault.day_unsure" : "report.moving.fault.day_year", text);
                yield null;
            }
            case Written.Unread<LocalDate> unread -> {
                fault("report.moving.fault.day", text);
                yield null;
            }
        };
    }

    /** A time of day; "9–12" in one cell is both ends. */
    @Nullable
    Span clock(MovingColumn column) {
        var text = text(column);
        return switch (WrittenCell.clock(text)) {
            case Written.Sure<Span>(Span span) -> span;
            case Written.Blank<Span> blank -> null;
            case Written.Unsure<Span> unsure -> unread(text);
            case Written.Unread<Span> unread -> unread(text);
        };
    }

    private @Nullable Span unread(String text) {
        fault("report.moving.fault.clock", text);
        return null;
    }

    /** Minutes, from a column of minutes or of hours: 90, 1,5, 1:30. */
    @Nullable
    Integer minutes() {
        var minutes = text(MovingColumn.MINUTES);
        return minutes.isEmpty() ? duration(text(MovingColumn.HOURS), 60) : duration(minutes, 1);
    }

    @Nullable
    Integer hours() {
        var minutes = duration(text(MovingColumn.HOURS), 60);
        return minutes == null ? null : minutes / 60;
    }

    private @Nullable Integer duration(String text, int unit) {
        return switch (WrittenCell.minutes(text, unit)) {
            case Written.Sure<Integer>(Integer minutes) -> minutes;
            case Written.Blank<Integer> blank -> null;
            case Written.Unsure<Integer> unsure -> {
                fault("report.moving.fault.time_unsure", text);
                yield null;
            }
            case Written.Unread<Integer> unread -> {
                fault("report.moving.fault.time", text);
                yield null;
            }
        };
    }

    /** Whether somebody was there. A word that says neither is asked about, and so is an empty cell that no time explains. */
    boolean away(boolean timed) {
        var text = text(MovingColumn.PRESENCE);
        if (text.isEmpty() && columns.containsKey(MovingColumn.PRESENCE) && !timed) {
            fault("report.moving.fault.presence_blank", "");
        }
        return switch (text.toLowerCase(Locale.ROOT).replaceAll("[.!]+$", "")) {
            case "nej", "n", "no", "frånvarande", "frånvaro", "frånv", "ej närvarande", "inte närvarande", "uteblev" ->
                true;
            case "kom inte", "kom ej", "deltog inte", "deltog ej", "0", "absent", "f", "false", "falskt" -> true;
            case "", "ja", "j", "x", "1", "yes", "y", "närvarande", "närvaro", "närvarade", "närv", "deltog" -> false;
            case "deltagit", "kom", "present", "true", "sant", "ok", "✓", "✔", "☑", "✅" -> false;
            default -> {
                fault("report.moving.fault.presence", text);
                yield false;
            }
        };
    }

    void fault(String key, String cell) {
        faults.add(new Fault(key, cell.length() > 60 ? cell.substring(0, 60) + "…" : cell));
    }
}
