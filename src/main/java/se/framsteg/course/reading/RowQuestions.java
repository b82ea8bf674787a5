package se.framsteg.course.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.reading.CalendarReading.Choice;
import se.framsteg.course.reading.CalendarReading.Problem;
import se.framsteg.course.reading.CalendarReading.Question;
import se.framsteg.shared.reading.Span;
import se.framsteg.shared.reading.WrittenDay;
import se.framsteg.shared.table.Grid;
import se.framsteg.shared.table.Sentence;

/** Settles what one row leaves open, by the answers given so far or by asking. */
record RowQuestions(
        Grid.Line line,
        String title,
        Map<String, String> answers,
        LocalDate today,
        CalendarText.Heading heading,
        Map<String, Question> questions,
        List<Problem> problems) {

    private static final String NO_TOWN = "-";

    /** A day that exists, with the key under which more may be asked about it. */
    record KnownDay(LocalDate date, WrittenDay written, String key) {}

    List<KnownDay> days(RowText row) {
        var known = new ArrayList<KnownDay>();
        var number = 0;
        for (var i = 0; i < row.days().size(); i++) {
            var written = row.days().get(i);
            var key = "row-" + line.number() + "-" + ++number;
            var date = date(key, written);
            if (date == null || (row.cancelled() && !confirmed(key + "-cancelled", "cancelled", date))) {
                continue;
            }
            known.add(new KnownDay(date, written, key));
            if (written.rangeToNext() && i + 1 < row.days().size()) {
                i++;
                range(key, date, row.days().get(i), known);
            }
        }
        return known;
    }

    /** "18–19 september": two days, every day between, or one course that goes on? Ask. */
    private void range(String key, LocalDate first, WrittenDay end, List<KnownDay> known) {
        var last = date(key + "-end", end.year() == null ? end.in(first.getYear()) : end);
        if (last == null) {
            return;
        }
        var days = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .toList();
        if (!last.isAfter(first) || days.size() > 31) {
            problem("range", first, last);
            return;
        }
        var answer = ask(
                key + "-range",
                Sentence.of("course.import.question.range", first, last),
                List.of(
                        choice("each", "course.import.choice.each-day", days.size()),
                        choice("ends", "course.import.choice.both-days"),
                        choice("first", "course.import.choice.first-day", first)));
        switch (answer == null ? CalendarReading.SKIP : answer) {
            case "each" -> days.stream().skip(1).forEach(day -> known.add(new KnownDay(day, end, key + "-" + day)));
            case "ends" -> known.add(new KnownDay(last, end, key + "-last"));
            case "first" -> {}
            default -> known.removeLast();
        }
        if ("each".equals(answer) || "ends".equals(answer) || "first".equals(answer)) {
            var own = known.indexOf(known.stream()
                    .filter(day -> day.key().equals(key))
                    .findFirst()
                    .orElseThrow());
            if (known.get(own).written().span() == null && end.span() != null) {
                known.set(own, new KnownDay(first, end, key));
            }
        }
    }

    private @Nullable LocalDate date(String key, WrittenDay written) {
        var year = written.year() != null ? written.year() : year(written);
        if (year == null) {
            return null;
        }
        if (written.monthFirstPossible()) {
            return order(key, written, year);
        }
        LocalDate date;
        try {
            date = LocalDate.of(year, written.month(), written.day());
        } catch (DateTimeException none) {
            problem("no-such-day", written.day(), written.month(), String.valueOf(year));
            return null;
        }
        if (year < 2000 || year > today.getYear() + 5) {
            problem("far-away", date);
            return null;
        }
        if (written.weekday() != null && written.weekday() != date.getDayOfWeek()) {
            return weekday(key, written.weekday(), date);
        }
        if (written.weekday() == null && date.getDayOfWeek().getValue() > 5) {
            return confirmed(key + "-weekend", "weekend", date) ? date : null;
        }
        return date;
    }

    private @Nullable Integer year(WrittenDay written) {
        if (heading.years().size() == 1 && !heading.contradicts(written.month())) {
            return heading.years().getFirst();
        }
        var key = "year-" + heading.row() + (heading.contradicts(written.month()) ? "-" + written.month() : "");
        var years = new TreeSet<Integer>(heading.years());
        if (heading.years().size() == 1) {
            years.add(heading.years().getFirst() + (heading.season().equals("autumn") ? 1 : -1));
        } else if (years.isEmpty()) {
            IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1).forEach(years::add);
        } else {
            key = key + (written.month() < 7 ? "-spring" : "-autumn");
        }
        var sentence = heading.years().isEmpty()
                ? Sentence.of("course.import.question.year")
                : Sentence.of("course.import.question.season", heading.title(), written.month());
        var answer = ask(
                key,
                sentence,
                years.stream()
                        .map(year -> choice(String.valueOf(year), "course.import.choice.plain", String.valueOf(year)))
                        .toList());
        return answer == null || answer.equals(CalendarReading.SKIP) ? null : Integer.valueOf(answer);
    }

    /** "03/04/2025" is the third of April here and the fourth of March elsewhere. */
    private @Nullable LocalDate order(String key, WrittenDay written, int year) {
        var dayFirst = LocalDate.of(year, written.month(), written.day());
        var monthFirst = LocalDate.of(year, written.day(), written.month());
        var fitting = Stream.of(dayFirst, monthFirst)
                .filter(date -> date.getDayOfWeek() == written.weekday())
                .toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        var answer = ask(
                key + "-order", Sentence.of("course.import.question.order"), List.of(day(dayFirst), day(monthFirst)));
        return answer == null ? null : LocalDate.parse(answer);
    }

    private @Nullable LocalDate weekday(String key, DayOfWeek said, LocalDate date) {
        var nearby = IntStream.rangeClosed(-3, 3).mapToObj(date::plusDays).filter(day -> day.getDayOfWeek() == said);
        var otherYears = Stream.of(-1, 1)
                .filter(step -> date.getMonthValue() != 2 || date.getDayOfMonth() < 29)
                .map(date::plusYears)
                .filter(day -> day.getDayOfWeek() == said);
        var choices = Stream.concat(Stream.of(date), Stream.concat(otherYears, nearby))
                .map(this::day)
                .toList();
        var answer = ask(key + "-weekday", Sentence.of("course.import.question.weekday", said, date), choices);
        return answer == null ? null : LocalDate.parse(answer);
    }

    private boolean confirmed(String key, String question, LocalDate date) {
        return "yes"
                .equals(ask(
                        key,
                        Sentence.of("course.import.question." + question, date),
                        List.of(choice("yes", "course.import.choice.take"))));
    }

    @Nullable
    Span span(String key, @Nullable Span written) {
        if (written == null) {
            return chosen(
                    key + "-time",
                    Sentence.of("course.import.question.time"),
                    List.of(
                            new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                            new Span(LocalTime.of(13, 0), LocalTime.of(16, 0)),
                            new Span(LocalTime.of(9, 0), LocalTime.of(16, 0))));
        }
        var from = written.from();
        var to = written.to();
        if (to == null) {
            return chosen(
                    key + "-end",
                    Sentence.of("course.import.question.end", from),
                    Stream.of(60, 90, 120, 180, 420)
                            .map(minutes -> new Span(from, from.plusMinutes(minutes)))
                            .filter(span -> span.to() != null && span.to().isAfter(from))
                            .toList());
        }
        if (!written.odd()) {
            return written;
        }
        return chosen(
                key + "-odd",
                Sentence.of("course.import.question.odd", from, to),
                Stream.of(written, new Span(from, to.plusHours(12)), new Span(from.plusHours(12), to.plusHours(12)))
                        .filter(span -> span.to() != null && span.to().isAfter(span.from()))
                        .distinct()
                        .toList());
    }

    private @Nullable Span chosen(String key, Sentence sentence, List<Span> spans) {
        var answer = ask(
                key,
                sentence,
                spans.stream()
                        .map(span -> choice(
                                span.from() + "-" + span.to(),
                                "course.import.choice.span",
                                span.from(),
                                String.valueOf(span.to())))
                        .toList());
        if (answer == null) {
            return null;
        }
        var ends = answer.split("-");
        return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    @Nullable
    MeetingForm form(RowText row) {
        if (row.form() != null) {
            return row.form();
        }
        var answer = ask(
                "form-" + title.toLowerCase(java.util.Locale.ROOT),
                Sentence.of("course.import.question.form", title),
                Stream.of(MeetingForm.values())
                        .map(form -> choice(
                                form.name(), "course.import.form." + form.name().toLowerCase(java.util.Locale.ROOT)))
                        .toList());
        return answer == null ? null : MeetingForm.valueOf(answer);
    }

    /** Where it is, with the town told apart; null while that is asked. A place nobody has to go to has no town. */
    @Nullable
    WrittenPlace place(RowText row, MeetingForm form, Predicate<String> town) {
        var written = form == MeetingForm.DIGITAL ? new WrittenPlace(null, row.place(), List.of()) : row.written(town);
        if (written.candidates().isEmpty()) {
            return written;
        }
        var whole = String.valueOf(row.place());
        var answer = ask(
                "place-" + whole.toLowerCase(java.util.Locale.ROOT),
                Sentence.of("course.import.question.place", whole),
                Stream.concat(
                                written.candidates().stream()
                                        .map(name -> choice(name, "course.import.choice.town", name)),
                                Stream.of(choice(NO_TOWN, "course.import.choice.no-town", whole)))
                        .toList());
        return answer == null
                ? null
                : answer.equals(NO_TOWN) ? new WrittenPlace(null, whole, List.of()) : written.in(answer);
    }

    /** The answer, when it is one of the choices; null while unanswered and when the answer is to leave it out. */
    private @Nullable String ask(String key, Sentence sentence, List<Choice> choices) {
        var answer = answers.get(key);
        if (CalendarReading.SKIP.equals(answer)) {
            return null;
        }
        if (answer != null && choices.stream().anyMatch(choice -> choice.value().equals(answer))) {
            return answer;
        }
        var all = Stream.concat(choices.stream(), Stream.of(choice(CalendarReading.SKIP, "course.import.choice.skip")))
                .toList();
        questions.putIfAbsent(key, new Question(key, line.number(), line.asWritten(), sentence, all));
        return null;
    }

    private Choice day(LocalDate date) {
        return choice(date.toString(), "course.import.choice.day", date);
    }

    private static Choice choice(String value, String key, Object... arguments) {
        return new Choice(value, Sentence.of(key, arguments));
    }

    private void problem(String key, Object... arguments) {
        problems.add(
                new Problem(line.number(), line.asWritten(), Sentence.of("course.import.problem." + key, arguments)));
    }
}
