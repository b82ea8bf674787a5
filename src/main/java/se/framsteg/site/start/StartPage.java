package se.framsteg.site.start;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.news.PostCard;
import se.framsteg.project.Project.Stage;
import se.framsteg.project.ProjectFigures.Snapshot;
import se.framsteg.project.ProjectKind;
import se.framsteg.shared.Frame;
import se.framsteg.shared.JsonLd;
import se.framsteg.shared.ShareCard;
import se.framsteg.site.KnownSite;

/** The next dates, how the running projects do, and all projects. */
record StartPage(
        Instant now,
        LocalDate today,
        List<DateView> next,
        List<Progress> progress,
        List<Card> projects,
        List<KnownSite> associations,
        List<PostCard> news) {

    /** Coming and running projects, as cards. */
    List<Card> current() {
        return projects.stream()
                .filter(card -> card.stage(today) != Stage.ENDED)
                .toList();
    }

    /** Closed projects, as a list: they are history, and findable. */
    List<Card> ended() {
        return projects.stream()
                .filter(card -> card.stage(today) == Stage.ENDED)
                .toList();
    }

    /** Who keeps this site, for machines. */
    static String structured(Frame frame) {
        return JsonLd.text(
                JsonLd.organisation(frame.associationName(), frame.whole("/"))
                        .with("logo", ShareCard.ofSite(frame).address(frame))
                        .with("areaServed", frame.associationTowns()),
                JsonLd.of("WebSite")
                        .with("name", frame.associationName())
                        .with("url", frame.whole("/"))
                        .with("inLanguage", frame.lang())
                        .with(
                                "potentialAction",
                                JsonLd.of("SearchAction")
                                        .with("target", frame.whole("/sok") + "?q={search_term_string}")
                                        .with("query-input", "required name=search_term_string")));
    }

    /** The three drawings take turns, so that neighbours differ. */
    String picture(Card card) {
        return List.of("people", "steps", "ties").get(current().indexOf(card) % 3);
    }

    DateWords.Seating seating(DateView view, Frame frame) {
        return DateWords.seating(view, frame.words(), now);
    }

    /** {@code Digitalt · tis 9–12 · Professionslyft} */
    String about(DateView view, Frame frame) {
        var place = DateWords.label(view, frame.words()) + " · " + frame.weekday(view.day()) + " "
                + frame.span(view.from(), view.to());
        return view.partOfMore() ? place + " · " + view.programme() : place;
    }

    /** A project as a card. */
    record Card(
            UUID id,
            String slug,
            String name,
            ProjectKind kind,
            LocalDate starts,
            LocalDate ends,
            @Nullable Integer planned) {

        Stage stage(LocalDate today) {
            return today.isBefore(starts) ? Stage.COMING : today.isAfter(ends) ? Stage.ENDED : Stage.RUNNING;
        }
    }

    /** How far a running project has come. */
    record Progress(Card card, Snapshot snapshot) {

        int planned() {
            return card.planned() == null ? 0 : card.planned();
        }

        double share() {
            return planned() == 0 ? 0 : (double) snapshot.persons() / planned();
        }

        /** The part of the project's days that had passed on the last counted day. */
        double elapsed() {
            double all = ChronoUnit.DAYS.between(card.starts(), card.ends().plusDays(1));
            return Math.clamp(
                    ChronoUnit.DAYS.between(card.starts(), snapshot.asOf().plusDays(1)) / all, 0, 1);
        }

        String sentence(Frame frame) {
            return frame.t(
                    "site.start.progress",
                    frame.number(snapshot.persons()),
                    frame.number(planned()),
                    frame.percent(elapsed()),
                    frame.date(snapshot.asOf()));
        }
    }
}
