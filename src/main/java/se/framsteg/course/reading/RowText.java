package se.framsteg.course.reading;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.reading.Columns.Column;
import se.framsteg.shared.reading.DateText;
import se.framsteg.shared.reading.Span;
import se.framsteg.shared.reading.SwedishCalendar;
import se.framsteg.shared.reading.WrittenDay;
import se.framsteg.shared.table.Grid;

/** The cells of one row sorted by what they say, by their column's heading when there is one, else by their content. */
final class RowText {
    private final List<WrittenDay> days = new ArrayList<>();
    private final List<String> leftovers = new ArrayList<>();
    private @Nullable Span span;
    private @Nullable DayOfWeek weekday;
    private @Nullable MeetingForm form;
    private @Nullable String link;
    private String title = "";
    private String place = "";
    private String town = "";
    private String capacity = "";
    private boolean lunch;
    private boolean pause;
    private boolean cancelled;

    private RowText() {}

    static RowText of(Grid.Line line, Columns columns) {
        var row = new RowText();
        if (columns.known()) {
            row.byHeading(line, columns);
        } else {
            row.byContent(line);
        }
        if (row.weekday != null && row.days.size() == 1 && row.days.getFirst().weekday() == null) {
            row.days.set(0, row.days.getFirst().on(row.weekday));
        }
        return row;
    }

    private void byHeading(Grid.Line line, Columns columns) {
        title = text(columns.text(line, Column.TITLE));
        when(columns.text(line, Column.DATE), true);
        for (var i = 0; i < line.cells().size(); i++) { // "Tillfälle 1", "Tillfälle 2": days in columns of their own
            if (columns.heads(i)) {
                continue;
            }
            var dated = DateText.of(line.cell(i));
            if (!dated.days().isEmpty()) {
                when(line.cell(i), true);
            } else if (!line.cell(i).isBlank()) {
                leftovers.add(line.cell(i));
            }
        }
        when(columns.text(line, Column.TIME), false);
        var from = clocks(columns.text(line, Column.START));
        var to = clocks(columns.text(line, Column.END));
        if (span == null && !from.isEmpty()) {
            span = new Span(
                    from.getFirst().from(),
                    to.isEmpty() ? from.getFirst().to() : to.getFirst().from());
        }
        var day = SwedishCalendar.weekday(columns.text(line, Column.WEEKDAY).strip());
        weekday = day == null ? weekday : day;
        var year = columns.text(line, Column.YEAR).strip();
        if (year.matches("20[2-3]\\d")) {
            days.replaceAll(written -> written.year() == null ? written.in(Integer.valueOf(year)) : written);
        }
        where(columns.text(line, Column.MODE));
        where(columns.text(line, Column.PLACE));
        var written = say(columns.text(line, Column.TOWN));
        if (written.matches("\\p{L}[\\p{L} -]*")) {
            town = written;
        } else {
            where(written);
        }
        where(columns.text(line, Column.LINK));
        capacity = columns.text(line, Column.CAPACITY).strip();
    }

    private static List<Span> clocks(String cell) {
        return DateText.of(cell.matches("\\d{1,2}") ? "kl " + cell : cell).clocks();
    }

    private void byContent(Grid.Line line) {
        for (var cell : line.filled()) {
            var dated = DateText.of(cell);
            if (!dated.days().isEmpty()) {
                when(cell, true);
            } else if (!dated.spans().isEmpty() && dated.rest().length() < 25) {
                when(cell, false);
            } else if (dated.weekdayAlone() != null && dated.rest().isBlank()) {
                weekday = dated.weekdayAlone();
            } else if (cell.matches("\\d{1,4}|(?i)(?:max\\.? )?\\d{1,4} (?:platser|pers\\.?|personer|deltagare)")) {
                capacity = cell;
            } else if (title.isBlank()) {
                title = text(cell);
            } else {
                where(cell);
            }
        }
        if (title.isBlank() && !leftovers.isEmpty() && !days.isEmpty()) {
            title = leftovers.removeFirst(); // "Introduktion, digitalt, kl 9–12: 18 september"
        }
    }

    /** A cell with days, times or both; what else it says about place and pauses is used, the rest is shown. */
    private void when(String cell, boolean alsoDays) {
        if (cell.isBlank()) {
            return;
        }
        var dated = DateText.of(cell);
        if (alsoDays) {
            days.addAll(dated.days());
        }
        if (!dated.spans().isEmpty() && span == null) {
            span = dated.spans().getFirst();
        }
        if (dated.weekdayAlone() != null) {
            weekday = dated.weekdayAlone();
        }
        var said = say(dated.rest());
        if (!said.isBlank()) {
            leftovers.add(said);
        }
    }

    private void where(String cell) {
        var said = say(cell);
        if (!said.isBlank()) {
            place = place.isBlank() ? said : place + ", " + said;
        }
    }

    private String text(String cell) {
        return say(cell.replace('\n', ' '));
    }

    private String say(String text) {
        var about = PlaceText.of(text);
        form = about.form() == null || form == MeetingForm.HYBRID ? form : about.form();
        link = about.link() == null ? link : about.link();
        lunch |= about.lunch();
        pause |= about.pause();
        cancelled |= about.cancelled();
        return about.rest();
    }

    List<WrittenDay> days() {
        return days;
    }

    @Nullable
    Span span() {
        return span;
    }

    @Nullable
    MeetingForm form() {
        return form == null && place() != null ? MeetingForm.ON_SITE : form;
    }

    String title() {
        return title.matches("[\\p{P}\\p{S}\\s]*") ? "" : title;
    }

    @Nullable
    String place() {
        var whole = place.isBlank() ? town : town.isBlank() ? place : place + ", " + town;
        return whole.isBlank() ? null : whole;
    }

    /** The place told apart; a town with a heading of its own is one. */
    WrittenPlace written(Predicate<String> known) {
        return town.isBlank()
                ? WrittenPlace.of(place(), known)
                : new WrittenPlace(town, place.isBlank() ? null : place, List.of());
    }

    @Nullable
    String link() {
        return link;
    }

    boolean lunch() {
        return lunch;
    }

    boolean pause() {
        return pause;
    }

    boolean cancelled() {
        return cancelled;
    }

    String leftover() {
        return String.join(" · ", leftovers);
    }

    String capacityText() {
        return capacity;
    }

    @Nullable
    Integer capacity() {
        var digits = capacity.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 4 ? null : Integer.valueOf(digits);
    }

    boolean capacityUnreadable() {
        var number = capacity();
        return !capacity.isBlank()
                && (number == null
                        || number < 1
                        || !capacity.matches(
                                "(?i)(?:max\\.? ?)?\\d{1,4}(?: ?(?:st|platser|pers\\.?|personer|deltagare))?"));
    }
}
