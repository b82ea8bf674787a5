package se.framsteg.site.embed;

import java.time.Instant;
import java.util.List;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.course.Selection;
import se.framsteg.shared.Frame;

/** The dates in the box, and where all of them are. */
record EmbeddedCalendarPage(Selection selection, List<DateView> dates, Instant now) {

    String where(DateView view, Frame frame) {
        return DateWords.label(view, frame.words()) + " · " + frame.weekday(view.day()) + " "
                + frame.span(view.from(), view.to());
    }

    DateWords.Seating seating(DateView view, Frame frame) {
        return DateWords.seating(view, frame.words(), now);
    }

    String all(Frame frame) {
        return frame.link("/kalender") + selection.query();
    }
}
