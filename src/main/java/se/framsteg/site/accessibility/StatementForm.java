package se.framsteg.site.accessibility;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.framsteg.shared.FieldErrors;
import se.framsteg.site.Statement;
import se.framsteg.site.Statement.Gap;
import se.framsteg.site.Told;

/** A statement as it was typed. Gaps that are empty in every field are none. */
record StatementForm(String level, String assessedOn, Told method, Told burden, Told outside, List<Gap> gaps) {
    private static final int MORE = 2;
    private static final int LONGEST = 4000;

    static StatementForm of(Statement it) {
        return new StatementForm(
                it.level().name(), it.assessedOn().toString(), it.method(), it.burden(), it.outside(), it.gaps());
    }

    static StatementForm of(MultiValueMap<String, String> typed) {
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i < typed.getOrDefault("whatSv", List.of()).size(); i++) {
            gaps.add(new Gap(told(typed, "what", i), told(typed, "why", i), told(typed, "instead", i)));
        }
        gaps.removeIf(gap -> (gap.what().sv()
                        + gap.what().en()
                        + gap.why().sv()
                        + gap.instead().sv())
                .isEmpty());
        return new StatementForm(
                text(typed, "level", 0),
                text(typed, "assessedOn", 0),
                told(typed, "method", 0),
                told(typed, "burden", 0),
                told(typed, "outside", 0),
                gaps);
    }

    /** Those that are, and some empty ones to fill in. */
    List<Gap> shownGaps() {
        var shown = new ArrayList<>(gaps);
        for (int i = 0; i < MORE; i++) {
            shown.add(new Gap(new Told("", ""), new Told("", ""), new Told("", "")));
        }
        return shown;
    }

    @Nullable
    Statement read(LocalDate today, FieldErrors errors) {
        var known = level();
        var day = day();
        if (day == null || day.isAfter(today)) {
            errors.add("assessedOn", "site.statement.error.day");
        }
        if (method.empty()) {
            errors.add("methodSv", "site.statement.error.method");
        }
        for (int i = 0; i < gaps.size(); i++) {
            var gap = gaps.get(i);
            if (gap.what().empty() || gap.why().empty() || gap.instead().empty()) {
                errors.add("gap-" + i, "site.statement.error.gap", i + 1);
            }
        }
        if (known.equals(Statement.Level.FULLY.name()) && !gaps.isEmpty()) {
            errors.add("level", "site.statement.error.fully");
        }
        if (List.of(method, burden, outside).stream()
                .anyMatch(text -> Math.max(text.sv().length(), text.en().length()) > LONGEST)) {
            errors.add("methodSv", "site.association.error.long", LONGEST);
        }
        if (errors.any() || day == null) {
            return null;
        }
        return new Statement(Statement.Level.valueOf(known), day, today, method, burden, outside, gaps);
    }

    @Override
    public String level() {
        for (var one : Statement.Level.values()) {
            if (one.name().equals(level)) {
                return level;
            }
        }
        return Statement.Level.PARTLY.name();
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(assessedOn);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Told told(MultiValueMap<String, String> typed, String name, int place) {
        return new Told(text(typed, name + "Sv", place), text(typed, name + "En", place));
    }

    private static String text(MultiValueMap<String, String> typed, String name, int place) {
        var values = typed.getOrDefault(name, List.of());
        return place < values.size() && values.get(place) != null
                ? values.get(place).strip()
                : "";
    }
}
