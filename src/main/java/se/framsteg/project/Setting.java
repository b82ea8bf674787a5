package se.framsteg.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that a project may set for itself. Its default, its source and whether it is verified are data. */
public enum Setting {
    LUNCH_MINUTES("lunch.minutes", "\\d{1,3}"),
    LUNCH_FROM_MINUTES("lunch.from_minutes", "\\d{1,3}"),
    BREAK_MINUTES("break.minutes", "\\d{1,3}"),
    ROUNDING("month.rounding", "MONTH_DOWN", "DAY_DOWN"),
    ZERO_ROWS("month.zero_rows", "no", "yes"),
    INTERNAL_DEADLINE("month.internal_deadline", "[1-9]|[12]\\d|3[01]"),
    DUE_DAYS("month.due_days", "[1-9]|[1-8]\\d|9[0-2]"),
    PARTICIPANT_FROM_MINUTES("participant.from_minutes", "\\d{1,5}"),
    PROTECTED_FEMALE("protected.female", "(?i)(TF\\d{2})?"),
    PROTECTED_MALE("protected.male", "(?i)(TF\\d{2})?"),
    LAST_PAYMENT("retention.last_payment", "(\\d{4}-\\d{2}-\\d{2})?"),
    RETENTION_YEARS("retention.years", "[1-9]|[1-4]\\d"),
    DATA_PROFILE("data.profile", "COUNTS", "FOLLOW_UP", "COORDINATION"),
    GOAL_GREEN("goal.green", "[1-9]\\d|1[0-4]\\d|150"),
    GOAL_YELLOW("goal.yellow", "[1-9]\\d|1[0-4]\\d|150"),
    FORECAST_MONTHS("forecast.months", "[3-9]|1[0-2]");

    private final String key;
    private final List<String> accepted;

    Setting(String key, String... accepted) {
        this.key = key;
        this.accepted = List.of(accepted);
    }

    /** The setting's name in the database, in forms and in the words. */
    public String key() {
        return key;
    }

    /** What to choose between; empty for a setting that is written. */
    public List<String> choices() {
        return accepted.size() > 1 ? accepted : List.of();
    }

    boolean accepts(String value) {
        var dated =
                this != LAST_PAYMENT || value.isEmpty() || Dates.parse(value).isPresent();
        return dated && accepted.stream().anyMatch(value::matches);
    }

    static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
