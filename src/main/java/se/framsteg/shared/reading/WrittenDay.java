package se.framsteg.shared.reading;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** A day as someone wrote it, before we know whether it exists. */
public record WrittenDay(
        int day,
        int month,
        @Nullable Integer year,
        @Nullable DayOfWeek weekday,
        boolean monthFirstPossible,
        boolean rangeToNext,
        @Nullable Span span) {

    public static WrittenDay of(int day, int month, @Nullable Integer year) {
        return new WrittenDay(day, month, year, null, false, false, null);
    }

    public WrittenDay on(@Nullable DayOfWeek weekday) {
        return new WrittenDay(day, month, year, weekday, monthFirstPossible, rangeToNext, span);
    }

    public WrittenDay in(@Nullable Integer year) {
        return new WrittenDay(day, month, year, weekday, monthFirstPossible, rangeToNext, span);
    }

    public WrittenDay at(@Nullable Span span) {
        return new WrittenDay(day, month, year, weekday, monthFirstPossible, rangeToNext, span);
    }

    public WrittenDay orMonthFirst() {
        return new WrittenDay(day, month, year, weekday, day <= 12 && day != month, rangeToNext, span);
    }

    public WrittenDay untilNext() {
        return new WrittenDay(day, month, year, weekday, monthFirstPossible, true, span);
    }
}
