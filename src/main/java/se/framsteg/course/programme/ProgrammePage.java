package se.framsteg.course.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateFacts;
import se.framsteg.course.DateView;
import se.framsteg.course.ProgrammeCards;
import se.framsteg.course.Programmes;
import se.framsteg.shared.Frame;
import se.framsteg.shared.JsonLd;
import se.framsteg.shared.ShareCard;

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

    ShareCard card(Frame frame) {
        return ProgrammeCards.of(programme, "", frame.words());
    }

    /** The coming dates for machines, and where the page lies. */
    String structured(Frame frame) {
        var facts = new ArrayList<JsonLd>();
        parts.forEach(part -> part.dates().forEach(view -> facts.add(DateFacts.event(view, frame, now))));
        facts.add(JsonLd.breadcrumbs(List.of(
                new JsonLd.Step(frame.associationName(), frame.whole("/")),
                new JsonLd.Step(frame.t("course.programmes.title"), frame.whole("/kurser")),
                new JsonLd.Step(programme.title(), frame.whole("/kurser/" + programme.slug())))));
        return JsonLd.text(facts.toArray(JsonLd[]::new));
    }

    private static @Nullable String title(List<Programmes.Part> parts, Programmes.Part part) {
        return parts.stream()
                .filter(other -> other.id().equals(part.requires()))
                .map(Programmes.Part::title)
                .findFirst()
                .orElse(null);
    }
}
