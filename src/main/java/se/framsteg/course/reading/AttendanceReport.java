package se.framsteg.course.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.table.Decoded;
import se.framsteg.shared.table.Sentence;
import se.framsteg.shared.table.TableFile;

/** Who was in a video meeting and when, by the meeting program's own report. */
public record AttendanceReport(List<Attendee> attendees) {

    /**
     * One person as the meeting knew them; joins are merged, so a minute on two devices is one minute.
     *
     * @param twice the minutes that several rows have and that are counted once
     * @param untimed the rows that do not say from when until when: somebody has to
     */
    public record Attendee(
            String name,
            String email,
            List<Joined> joined,
            @Nullable Integer onlyMinutes,
            int twice,
            List<Untimed> untimed) {

        public int minutes() {
            return onlyMinutes != null
                    ? onlyMinutes
                    : (int) (joined.stream()
                                    .mapToLong(join -> java.time.Duration.between(join.from(), join.to())
                                            .toSeconds())
                                    .sum()
                            / 60);
        }
    }

    /** Clock on the wall, as the report writes it. */
    public record Joined(LocalDateTime from, LocalDateTime to) {}

    /** A row with one end of a stay, or none. */
    public record Untimed(
            @Nullable LocalDateTime from, @Nullable LocalDateTime to) {}

    /** What came of reading a file. */
    public sealed interface Result {
        record Read(AttendanceReport report) implements Result {}

        record Unreadable(Sentence why) implements Result {}
    }

    public static Result read(byte[] bytes, LocalDate day) {
        if (bytes.length > TableFile.MOST_BYTES) {
            return unreadable("too-big", TableFile.MOST_BYTES / 1_000_000);
        }
        var text = bytes.length == 0 || Decoded.starts(bytes, 'P', 'K', 3, 4) ? null : Decoded.text(bytes);
        if (text == null) {
            return unreadable("not-a-report");
        }
        var lines = new ReportLines(day);
        lines.read(text);
        if (lines.tooMany()) {
            return unreadable("too-many-rows", "5\u00A0000");
        }
        if (!lines.recognised()) {
            return unreadable("not-a-report");
        }
        var attendees = lines.attendees();
        if (attendees.isEmpty()) {
            return unreadable("nobody");
        }
        var days = attendees.stream()
                .flatMap(attendee -> Stream.concat(
                        attendee.joined().stream().flatMap(join -> Stream.of(join.from(), join.to())),
                        attendee.untimed().stream().flatMap(row -> Stream.of(row.from(), row.to()))))
                .filter(Objects::nonNull)
                .map(LocalDateTime::toLocalDate)
                .toList();
        if (!days.isEmpty() && !days.contains(day)) {
            return unreadable("other-day", days.getFirst(), day);
        }
        return new Result.Read(new AttendanceReport(attendees));
    }

    private static Result unreadable(String key, Object... arguments) {
        return new Result.Unreadable(Sentence.of("course.report." + key, arguments));
    }
}
