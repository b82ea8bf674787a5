package se.framsteg.site.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.site.finding.Marked;
import se.framsteg.site.index.EntryKind;

/**
 * One thing that was found.
 *
 * @param language of the text: {@code sv}, {@code en} or {@code easy}
 * @param starts when it happens or was published, or null
 * @param where of a date: the town, or {@code DIGITAL}, or empty
 */
record Hit(
        EntryKind kind,
        String language,
        String path,
        Marked title,
        Marked said,
        @Nullable Instant starts,
        @Nullable Instant ends,
        String where,
        boolean cancelled) {

    /** {@code fredag 21 mars 2025, 9–16 · Haninge}, {@code 3 februari 2025}, or empty. */
    String when(Frame frame) {
        if (starts == null || kind == EntryKind.PAGE) {
            return "";
        }
        if (ends == null) {
            return frame.date(day(starts));
        }
        var place = where.equals("DIGITAL") ? frame.t("course.where.digital") : where;
        return frame.dayYear(day(starts)) + ", " + frame.span(time(starts), time(ends))
                + (place.isEmpty() ? "" : " · " + place);
    }

    /** The value of {@code lang} where it is not the language of the page. */
    @Nullable
    String lang(Frame frame) {
        var own = language.equals("en") ? "en" : "sv";
        return own.equals(frame.lang()) ? null : own;
    }

    /** What trainings, dates and projects are called is Swedish, also when they are told in English. */
    @Nullable
    String titleLang(Frame frame) {
        return kind == EntryKind.POST || kind == EntryKind.PAGE ? lang(frame) : frame.swedish();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.ZONE);
    }

    private static LocalTime time(Instant instant) {
        return LocalTime.ofInstant(instant, BusinessClock.ZONE);
    }
}
