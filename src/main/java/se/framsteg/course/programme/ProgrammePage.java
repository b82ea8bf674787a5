package se.framsteg.course.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateView;
import se.framsteg.course.Programmes;

/** A programme, its parts in order, the coming dates of each. */
record ProgrammePage(Programmes.Programme programme, List<PartDates> parts, Instant now) {
    record PartDates(Programmes.Part part, @Nullable String required, List<DateView> dates) {}

    static ProgrammePage of(
            Programmes.Programme programme, List<Programmes.Part> parts, List<DateView> dates, Instant now) {
        var shown = parts.stream()
                .map(part -> new PartDates(
                        part,
                        title(parts, part),
                        dates.stream()
                                .filter(view -> view.date().partId().equals(part.id()))
                                .toList()))
                .toList();
        return new ProgrammePage(programme, shown, now);
    }

    private static @Nullable String title(List<Programmes.Part> parts, Programmes.Part part) {
        return parts.stream()
                .filter(other -> other.id().equals(part.requires()))
                .map(Programmes.Part::title)
                .findFirst()
                .orElse(null);
    }
}
