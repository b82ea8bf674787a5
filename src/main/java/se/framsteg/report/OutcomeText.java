package se.framsteg.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.Goal.Unit;
import se.framsteg.shared.Drawn;
import se.framsteg.shared.Split;
import se.framsteg.shared.SplitPoint;
import se.framsteg.shared.Words;

/** Targets and outcomes in words: every number with what it means, so that a colour or a bar only repeats it. */
public record OutcomeText(OutcomeSheet sheet, Words words) {

    /** A line of the explanation of a number: what it is about, and how it is counted. */
    public record Why(String term, String text) {}

    /** "Minst 2 500 deltagare". */
    public String goal(Outcome one) {
        var amount = amount(one.target().unit(), one.target().value());
        return RefusalText.capital(one.target().atLeast() ? words.t("report.outcome.at_least", amount) : amount);
    }

    public String source(Outcome one) {
        return words.t(
                "report.outcome.source",
                one.target().source() == null
                        ? words.t("report.outcome.source.register")
                        : one.target().source(),
                date(one.target().starts()),
                date(one.target().ends()));
    }

    public String light(Outcome one) {
        return words.t("report.outcome.light." + key(one.light()));
    }

    /** The look of the light's label: one of few kinds, each with its own shape and word. */
    public String look(Outcome one) {
        return switch (one.light()) {
            case REACHED, GREEN -> "tag tag-done";
            case YELLOW -> "tag tag-site";
            case RED, MISSED -> "tag tag-need";
            case EARLY, COMING, NONE -> "tag tag-off";
        };
    }

    /** The shape in a square of 16: a circle, a triangle, a square standing on its corner, a line. */
    public String shape(Outcome one) {
        return switch (one.light()) {
            case REACHED, GREEN -> "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z";
            case YELLOW -> "M8 1.5 15 14.5H1z";
            case RED, MISSED -> "M2 2h12v12H2z";
            case EARLY, COMING, NONE -> "M1 6.5h14v3H1z";
        };
    }

    /** "298 kvinnor, 106 män, 8 med annat eller okänt kön: 412 av 2 500 deltagare, 16 %." */
    public String reached(Outcome one) {
        var split = one.actual();
        if (one.light() == Light.COMING) {
            return words.t("report.outcome.coming", date(one.target().starts()));
        }
        if (split.total() == null) {
            return words.t("report.outcome.hidden");
        }
        var parts = words.t(
                "report.outcome.parts",
                Drawn.spoken(words, split.women()),
                Drawn.spoken(words, split.men()),
                Drawn.spoken(words, split.neither()));
        return parts + " "
                + (one.share() < 0
                        ? words.t(
                                "report.outcome.reached.alone",
                                amount(one.target().unit(), split.total()))
                        : words.t(
                                "report.outcome.reached",
                                number(split.total()),
                                amount(one.target().unit(), one.target().value()),
                                percent(one.share())));
    }

    public String time(Outcome one) {
        return words.t("report.outcome.time", percent(one.elapsed()), date(one.asOf()));
    }

    /** Where it ends, with the span; why there is no forecast, when there is none. */
    public String forecast(Outcome one) {
        var forecast = one.forecast();
        if (one.target().sharedWith() != null) {
            return words.t("report.outcome.shared", one.target().sharedWith());
        }
        if (forecast == null) {
            return switch (one.light()) {
                case EARLY -> words.t("report.outcome.early", Forecast.FEWEST_MONTHS);
                case REACHED, MISSED ->
                    one.elapsed() < 1
                            ? ""
                            : words.t("report.outcome.over", date(one.target().ends()));
                default -> "";
            };
        }
        return words.t(
                        "report.outcome.forecast",
                        date(one.target().ends()),
                        number(forecast.likely()),
                        percent((double) forecast.likely() / one.target().value()))
                + " "
                + (forecast.low() == forecast.high()
                        ? words.t("report.outcome.forecast.even")
                        : words.t("report.outcome.forecast.span", number(forecast.low()), number(forecast.high())));
    }

    /** How each number of the outcome is counted. */
    public List<Why> why(Outcome one) {
        var unit = key(one.target().unit());
        var why = new java.util.ArrayList<Why>();
        why.add(line("definition", words.t("report.outcome.why.definition." + unit)));
        why.add(line("who", words.t("report.outcome.why.who.text")));
        why.add(line(
                "numerator",
                words.t("report.outcome.why.numerator.text", Drawn.sentence(words, one.actual()), date(one.asOf()))));
        why.add(line("target", goal(one) + ". " + source(one)));
        var persons = sheet.latest(Unit.PERSONS);
        if (persons != null) {
            why.add(line("n", words.t("report.outcome.why.n.text", Drawn.sentence(words, persons.split()))));
        }
        why.add(line("source", words.t("report.outcome.why.source.text", date(one.asOf()))));
        var forecast = one.forecast();
        if (forecast != null) {
            why.add(line(
                    "forecast",
                    words.t(
                            "report.outcome.why.forecast.text",
                            forecast.months(),
                            number(Math.round(forecast.perMonth())))));
        }
        why.add(line(
                "light",
                words.t(
                        "report.outcome.why.light.text",
                        sheet.limits().green(),
                        sheet.limits().yellow())));
        why.add(line("gender", words.t("report.outcome.why.gender.text")));
        if (!sheet.exact()) {
            why.add(line("few", words.t("shared.split.few")));
        }
        return why;
    }

    /** The units that municipalities are shown in: people always, and what the goals count. */
    public List<Unit> units() {
        return List.of(Unit.values()).stream()
                .filter(unit -> unit == Unit.PERSONS
                        || sheet.outcomes().stream()
                                .anyMatch(one -> one.target().unit() == unit))
                .filter(unit -> !sheet.places(unit).isEmpty())
                .toList();
    }

    public String unit(Unit unit) {
        return words.t("report.outcome.unit." + key(unit));
    }

    public String place(PlaceSplit place) {
        return place.municipality() == null ? words.t("report.outcome.place.unknown") : place.municipality();
    }

    public Split whole(Unit unit) {
        var latest = sheet.latest(unit);
        return latest == null ? Split.NONE : latest.split();
    }

    /** The persons month by month, for the chart over time. */
    public List<SplitPoint> points() {
        return sheet.months(Unit.PERSONS).stream()
                .map(one -> new SplitPoint(
                        words.formats().month(one.month()),
                        words.formats().monthShort(one.month().atDay(1)) + " "
                                + String.valueOf(one.month().getYear()).substring(2),
                        one.split()))
                .toList();
    }

    /** "Från 12 i oktober 2024 till 412 i mars 2025." */
    public String trend() {
        var points = points();
        return points.isEmpty()
                ? ""
                : words.t(
                        "report.outcome.trend",
                        Drawn.number(words, points.getFirst().split().total()),
                        points.getFirst().label(),
                        Drawn.sentence(words, points.getLast().split()),
                        points.getLast().label());
    }

    public String asOf() {
        var latest = sheet.latest(Unit.PERSONS);
        return latest == null ? words.t("report.board.no_figures") : words.t("report.board.as_of", date(latest.asOf()));
    }

    public String amount(Unit unit, long value) {
        return words.n("report.outcome.amount." + key(unit), value);
    }

    public String number(@Nullable Long value) {
        return Drawn.number(words, value);
    }

    public String percent(double share) {
        return words.formats().percent(share);
    }

    private Why line(String key, String text) {
        return new Why(words.t("report.outcome.why." + key), text);
    }

    private String date(java.time.LocalDate date) {
        return words.formats().date(date);
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
