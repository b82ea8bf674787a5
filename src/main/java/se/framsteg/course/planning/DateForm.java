package se.framsteg.course.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.Block;
import se.framsteg.course.CourseDate;
import se.framsteg.course.DatePlan;
import se.framsteg.course.DateView;
import se.framsteg.course.DayBlocks;
import se.framsteg.course.DoorList;
import se.framsteg.course.Entry;
import se.framsteg.course.Mode;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** When, where and for how many, as typed. */
record DateForm(
        @Nullable String part,
        @Nullable String day,
        @Nullable String from,
        @Nullable String to,
        @Nullable String pause,
        @Nullable String lunch,
        @Nullable String mode,
        @Nullable String place,
        @Nullable String town,
        @Nullable String link,
        @Nullable String entry,
        @Nullable String capacity,
        @Nullable String closesDays,
        @Nullable Integer version,
        @Nullable List<BlockForm> blocks) {

    static DateForm empty() {
        return new DateForm(
                "", "", "09:00", "12:00", "0", null, "ON_SITE", "", "", "", "OPEN", "30", "0", 0, List.of());
    }

    static DateForm of(DoorList list) {
        DateView view = list.date();
        CourseDate date = view.date();
        var days = java.time.Duration.between(date.closesAt(), date.startsAt()).toDays();
        return new DateForm(
                "",
                view.day().toString(),
                view.from().toString(),
                view.to().toString(),
                String.valueOf(date.breakMinutes()),
                date.lunch() ? "true" : null,
                date.mode().name(),
                text(date.place()),
                text(date.town()),
                text(date.link()),
                date.entry().name(),
                String.valueOf(date.seats().capacity()),
                String.valueOf(days),
                date.version(),
                list.ownBlocks()
                        ? list.day().blocks().stream().map(BlockForm::of).toList()
                        : List.of());
    }

    /** As many as there is room for, typed or not. */
    List<BlockForm> blockRows() {
        var rows = new ArrayList<BlockForm>();
        for (int i = 0; i < DayBlocks.MOST; i++) {
            var typed = blocks == null || blocks.size() <= i ? null : blocks.get(i);
            rows.add(typed == null ? BlockForm.EMPTY : typed);
        }
        return rows;
    }

    boolean divided() {
        return blockRows().stream().anyMatch(row -> !row.empty());
    }

    /** The plan, or errors beside the fields. */
    @Nullable
    DatePlan read(FieldErrors errors) {
        var start = moment(day, from, "from", errors);
        var end = moment(day, to, "to", errors);
        var minutes = number(pause, "pause", 0, 600, errors);
        var seats = number(capacity, "capacity", 0, 5000, errors);
        var days = number(closesDays, "closesDays", 0, 60, errors);
        if (start != null && end != null && !end.isAfter(start)) {
            errors.add("to", "course.planning.error.end");
        } else if (!divided()
                && start != null
                && end != null
                && java.time.Duration.between(start, end).toMinutes() <= minutes) {
            errors.add("pause", "course.planning.error.pause");
        }
        var division = start == null || end == null ? List.<Block>of() : division(start, end, errors);
        var address = text(link).strip();
        if (!address.isEmpty() && !address.matches("https://[^\\s<>\"]{4,500}")) {
            errors.add("link", "course.planning.error.link");
        }
        if (errors.any() || start == null || end == null) {
            return null;
        }
        return new DatePlan(
                start,
                end,
                minutes,
                lunch != null,
                among(Mode.values(), mode, Mode.ON_SITE),
                filled(place),
                filled(town),
                filled(link),
                among(Entry.values(), entry, Entry.OPEN),
                seats,
                start.minus(java.time.Duration.ofDays(days)),
                division);
    }

    private List<Block> division(Instant start, Instant end, FieldErrors errors) {
        var division = new ArrayList<Block>();
        var last = start;
        for (int i = 0; i < DayBlocks.MOST; i++) {
            var row = blockRows().get(i);
            if (row.empty()) {
                continue;
            }
            var field = "blocks[" + i + "].";
            var begins = moment(day, row.from(), field + "from", errors);
            var ends = moment(day, row.to(), field + "to", errors);
            var breaks = number(row.pause(), field + "pause", 0, 600, errors);
            if (begins == null || ends == null) {
                continue;
            }
            if (!ends.isAfter(begins)) {
                errors.add(field + "to", "course.planning.error.end");
            } else if (begins.isBefore(last) || ends.isAfter(end)) {
                errors.add(field + "from", "course.planning.error.block");
            } else if (java.time.Duration.between(begins, ends).toMinutes() <= breaks) {
                errors.add(field + "pause", "course.planning.error.pause");
            } else {
                division.add(new Block(division.size() + 1, begins, ends, breaks));
                last = ends;
            }
        }
        return division;
    }

    Map<String, String> modes(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        for (var value : Mode.values()) {
            names.put(value.name(), frame.t("course.planning.mode." + value.name()));
        }
        return names;
    }

    Map<String, String> entries(Frame frame) {
        var names = new LinkedHashMap<String, String>();
        for (var value : Entry.values()) {
            names.put(value.name(), frame.t("course.planning.entry." + value.name()));
        }
        return names;
    }

    private static <E extends Enum<E>> E among(E[] values, @Nullable String typed, E usual) {
        for (var value : values) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        return usual;
    }

    private static @Nullable Instant moment(
            @Nullable String day, @Nullable String time, String field, FieldErrors errors) {
        LocalDate date;
        try {
            date = LocalDate.parse(text(day).strip());
        } catch (DateTimeParseException notADay) {
            if (field.equals("from")) {
                errors.add("day", "course.planning.error.day");
            }
            return null;
        }
        try {
            var clock = text(time).strip().replace('.', ':');
            var full = clock.matches("\\d{1,2}") ? clock + ":00" : clock;
            return date.atTime(LocalTime.parse(full.length() == 4 ? "0" + full : full))
                    .atZone(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeParseException notATime) {
            errors.add(field, "course.planning.error.time");
            return null;
        }
    }

    private static int number(@Nullable String typed, String field, int least, int most, FieldErrors errors) {
        var digits = text(typed).strip();
        if (digits.isEmpty()) {
            return least;
        }
        if (!digits.matches("\\d{1,5}") || Integer.parseInt(digits) > most) {
            errors.add(field, "course.planning.error.number", most);
            return least;
        }
        return Integer.parseInt(digits);
    }

    private static @Nullable String filled(@Nullable String typed) {
        return text(typed).isBlank() ? null : text(typed).strip();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
