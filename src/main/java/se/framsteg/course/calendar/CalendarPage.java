package se.framsteg.course.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.Selection;
import se.framsteg.shared.Frame;

/** What the calendar shows: a list under its months, or one month as a grid. */
record CalendarPage(
        Instant now,
        Selection selection,
        List<Filter> filters,
        long total,
        Map<YearMonth, List<DateView>> months,
        @Nullable Grid grid) {

    /** A month in whole weeks, Monday to Sunday. */
    record Grid(YearMonth month, List<List<Day>> weeks) {}

    record Day(LocalDate date, boolean inMonth, boolean today, List<DateView> dates) {}

    static CalendarPage list(List<DateView> matching, Selection selection, List<Filter> filters, Instant now) {
        var months = new LinkedHashMap<YearMonth, List<DateView>>();
        matching.forEach(view -> months.computeIfAbsent(YearMonth.from(view.day()), month -> new ArrayList<>())
                .add(view));
        return new CalendarPage(now, selection, filters, matching.size(), months, null);
    }

    static CalendarPage month(
            YearMonth month,
            List<DateView> matching,
            Selection selection,
            List<Filter> filters,
            Instant now,
            LocalDate today) {
        var weeks = new ArrayList<List<Day>>();
        for (var monday = firstOf(month); !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < 7; i++) {
                var date = monday.plusDays(i);
                week.add(new Day(
                        date,
                        YearMonth.from(date).equals(month),
                        date.equals(today),
                        matching.stream()
                                .filter(view -> view.day().equals(date))
                                .toList()));
            }
            weeks.add(week);
        }
        return new CalendarPage(now, selection, filters, matching.size(), Map.of(), new Grid(month, weeks));
    }

    private static LocalDate firstOf(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A choice that is made but not offered on this page. */
    record Kept(String name, String value) {}

    /** What one may choose by; in easy Swedish only where. */
    List<Filter> filters(Frame frame) {
        return filters.stream().filter(filter -> offered(filter, frame)).toList();
    }

    /** Choices that the address already carries stay when others are made. */
    List<Kept> keptFilters(Frame frame) {
        return filters.stream()
                .filter(filter -> !offered(filter, frame))
                .flatMap(filter -> filter.options().stream()
                        .filter(Filter.Option::chosen)
                        .map(option -> new Kept(filter.name(), option.value())))
                .toList();
    }

    private static boolean offered(Filter filter, Frame frame) {
        return !frame.easy() || filter.name().equals("ort");
    }

    String listLink(Frame frame) {
        return frame.link("/kalender") + selection.query();
    }

    String monthLink(Frame frame, YearMonth month) {
        return frame.link("/kalender") + selection.queryWith("vy=manad&manad=" + month);
    }

    String feedLink(Frame frame) {
        return frame.link("/kalender.ics") + selection.query();
    }

    DateWords.Seating seating(DateView view, Frame frame) {
        return DateWords.seating(view, frame.words(), now);
    }
}
