package se.framsteg.course.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.table.Sentence;

/** What a calendar says: dates that are clear, questions about what is not, and rows that cannot be used. */
public record CalendarReading(List<ReadDate> dates, List<Question> questions, List<Problem> problems) {

    /**
     * One date as understood, with the row it came from.
     *
     * @param place as it is written
     * @param venue the place without its town
     */
    public record ReadDate(
            int row,
            String title,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            boolean lunch,
            boolean pause,
            MeetingForm form,
            @Nullable String place,
            @Nullable String venue,
            @Nullable String town,
            @Nullable String link,
            @Nullable Integer capacity,
            String asWritten,
            List<Sentence> notes) {

        /** Whether both are in the same place, as far as they say where. */
        boolean near(ReadDate other) {
            return form == other.form && near(town, other.town) && near(venue, other.venue);
        }

        private static boolean near(@Nullable String one, @Nullable String other) {
            return one == null || other == null || one.equalsIgnoreCase(other);
        }
    }

    /** Something that could mean several things; the date waits until it is answered. */
    public record Question(String key, int row, String asWritten, Sentence sentence, List<Choice> choices) {}

    public record Choice(String value, Sentence label) {}

    /** A row that gives no date, and why. */
    public record Problem(int row, String asWritten, Sentence sentence) {}

    /** The answer that leaves a date out. */
    public static final String SKIP = "skip";
}
