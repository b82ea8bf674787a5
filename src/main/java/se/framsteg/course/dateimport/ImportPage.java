package se.framsteg.course.dateimport;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.CalendarImports.DryRun;
import se.framsteg.course.CalendarImports.Saved;
import se.framsteg.course.CalendarImports.Understood;
import se.framsteg.course.reading.CalendarReading.Question;
import se.framsteg.course.reading.MeetingForm;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.table.Sentence;

/**
 * A calendar to read, what was understood of it, and what has to be asked.
 *
 * @param text what was pasted, or the file as text, so that answering needs no second upload
 */
record ImportPage(
        Map<String, String> programmes,
        String programme,
        String text,
        String seats,
        boolean publish,
        Map<String, String> answers,
        @Nullable DryRun run,
        @Nullable Saved saved,
        @Nullable Sentence unreadable,
        FieldErrors errors) {

    static final String ANSWER = "svar-";

    String say(Sentence sentence, Frame frame) {
        return frame.t(
                sentence.key(),
                sentence.arguments().stream()
                        .map(argument -> word(argument, frame))
                        .toArray());
    }

    private static Object word(Object argument, Frame frame) {
        return switch (argument) {
            case LocalDate day -> frame.dayYear(day);
            case LocalTime time -> frame.time(time);
            case DayOfWeek weekday ->
                weekday.getDisplayName(
                        java.time.format.TextStyle.FULL, frame.language().locale());
            default -> argument;
        };
    }

    Map<String, String> choices(Question question, Frame frame) {
        var choices = new java.util.LinkedHashMap<String, String>();
        question.choices().forEach(choice -> choices.put(choice.value(), say(choice.label(), frame)));
        return choices;
    }

    String where(Understood date, Frame frame) {
        var form = frame.t("course.import.form." + date.date().form().name().toLowerCase(java.util.Locale.ROOT));
        var place = date.date().place();
        if (date.date().form() == MeetingForm.DIGITAL) {
            return form;
        }
        return place == null
                ? form + ", "
                        + frame.t("course.where.later")
                                .toLowerCase(frame.language().locale())
                : date.date().town() == null
                        ? place
                        : frame.t(
                                "course.import.town",
                                date.date().town(),
                                date.date().venue() == null
                                        ? frame.t("course.where.later")
                                        : date.date().venue());
    }

    List<Understood> dates() {
        return run == null ? List.of() : run.dates();
    }
}
