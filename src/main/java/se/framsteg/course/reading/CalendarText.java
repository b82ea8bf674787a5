package se.framsteg.course.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.framsteg.course.reading.CalendarReading.Problem;
import se.framsteg.course.reading.CalendarReading.Question;
import se.framsteg.course.reading.CalendarReading.ReadDate;
import se.framsteg.shared.reading.Span;
import se.framsteg.shared.table.Grid;
import se.framsteg.shared.table.Sentence;

/**
 * Reads a calendar of courses from any table: one row per date, or one row per part with several dates in a cell. What can
 * mean two things becomes a question, never a guess; answers come back by the question's key and the same text is read again.
 */
public final class CalendarText {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20[2-3]\\d(?!\\d)");

    private final LocalDate today;
    private final Map<String, String> answers;
    private final List<ReadDate> dates = new ArrayList<>();
    private final Map<String, Question> questions = new java.util.LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<ReadDate>> seen = new HashMap<>();
    private final Predicate<String> town;

    private Columns columns = Columns.unknown();
    private Heading heading = Heading.none();
    private String title = "";

    private CalendarText(LocalDate today, Map<String, String> answers, Predicate<String> town) {
        this.today = today;
        this.town = town;
        this.answers = answers;
    }

    /** @param town whether a name is that of a town; of others that may be one it is asked */
    public static CalendarReading read(
            Grid grid, Map<String, String> answers, LocalDate today, Predicate<String> town) {
        var text = new CalendarText(today, answers, town);
        grid.lines().stream().filter(line -> !line.blank()).forEach(text::line);
        grid.leftOut()
                .forEach(left -> text.problems.add(new Problem(Math.max(1, left.row()), left.text(), left.sentence())));
        return new CalendarReading(text.dates, List.copyOf(text.questions.values()), text.problems);
    }

    private void line(Grid.Line line) {
        if (Columns.isHeader(line.cells())) {
            columns = Columns.of(line.cells());
            title = "";
            return;
        }
        var filled = line.filled();
        if (filled.stream().anyMatch(CalendarText::formula)) {
            problem(line, "formula");
            return;
        }
        var row = RowText.of(line, columns);
        if (row.days().isEmpty()) {
            if (filled.size() == 1
                    && (!columns.known() || YEAR.matcher(filled.getFirst()).find())) {
                heading = heading.under(line.number(), filled.getFirst());
                title = "";
            } else {
                problem(line, columns.known() || filled.size() > 1 ? "no-date" : "nothing");
            }
            return;
        }
        dates(line, row);
    }

    private void dates(Grid.Line line, RowText row) {
        var notes = new ArrayList<Sentence>();
        if (!row.title().isBlank()) {
            title = row.title();
        } else if (!title.isBlank()) {
            notes.add(Sentence.of("course.import.note.title-above", title));
        } else if (!heading.title().isBlank()) {
            title = heading.title();
            notes.add(Sentence.of("course.import.note.title-heading", title));
        } else {
            problem(line, "no-title");
            return;
        }
        if (!row.leftover().isBlank()) {
            notes.add(Sentence.of("course.import.note.left-over", row.leftover()));
        }
        if (row.capacityUnreadable()) {
            problem(line, "capacity", row.capacityText());
            return;
        }
        var asked = new RowQuestions(line, title, answers, today, heading, questions, problems);
        for (var day : asked.days(row)) {
            var span = asked.span(
                    day.key(),
                    day.written().span() == null ? row.span() : day.written().span());
            var form = asked.form(row);
            var place = form == null ? null : asked.place(row, form, town);
            if (span == null || form == null || place == null || span.to() == null) {
                continue;
            }
            add(line, row, day.date(), span, form, place, notes);
        }
    }

    private void add(
            Grid.Line line,
            RowText row,
            LocalDate day,
            Span span,
            MeetingForm form,
            WrittenPlace place,
            List<Sentence> notes) {
        var date = new ReadDate(
                line.number(),
                title,
                day,
                span.from(),
                java.util.Objects.requireNonNull(span.to()),
                row.lunch(),
                row.pause(),
                form,
                row.place(),
                place.venue(),
                place.town(),
                row.link(),
                row.capacity(),
                line.asWritten(),
                List.copyOf(notes));
        var sameTime = seen.computeIfAbsent(
                title.toLowerCase(java.util.Locale.ROOT) + "|" + day + "|" + span.from(), fresh -> new ArrayList<>());
        var before = sameTime.stream().filter(date::near).findFirst();
        if (before.isPresent()) {
            problem(line, "twice", before.get().row());
            return;
        }
        sameTime.add(date);
        dates.add(date);
    }

    /** A spreadsheet would run it; a title that starts so is a mistake or an attack, and a minus or plus before a digit is neither. */
    private static boolean formula(String cell) {
        return cell.matches("(?s)[=@].*|[+\\-](?=[A-Za-z@=(]).*");
    }

    private void problem(Grid.Line line, String key, Object... arguments) {
        problems.add(
                new Problem(line.number(), line.asWritten(), Sentence.of("course.import.problem." + key, arguments)));
    }

    /** A line above the rows: it may say the year, or name what follows. */
    record Heading(int row, List<Integer> years, String season, String title) {

        static Heading none() {
            return new Heading(0, List.of(), "", "");
        }

        Heading under(int number, String text) {
            var found = YEAR.matcher(text)
                    .results()
                    .map(match -> Integer.valueOf(match.group()))
                    .distinct()
                    .toList();
            var lower = text.toLowerCase(java.util.Locale.ROOT);
            var said = !lower.contains("vår") && lower.contains("höst")
                    ? "autumn"
                    : lower.contains("vår") && !lower.contains("höst") ? "spring" : "";
            var bare = text.replaceAll(
                            "(?i)\\b(hösten|våren|höst|vår|ht|vt)\\b|20[2-3]\\d(\\s*[-–/]\\s*(20)?[2-3]\\d)?", " ")
                    .replaceAll("\\s+", " ")
                    .replaceAll("^[\\s,;:–-]+|[\\s,;:–-]+$", "");
            return found.isEmpty() ? new Heading(row, years, season, bare) : new Heading(number, found, said, bare);
        }

        /** "Hösten 2024" with a date in January: one of the two is not meant so. */
        boolean contradicts(int month) {
            return (season.equals("autumn") && month < 7) || (season.equals("spring") && month > 7);
        }
    }
}
