package se.framsteg.site.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.framsteg.course.DateView;
import se.framsteg.course.DateWords;
import se.framsteg.shared.Frame;

/** What was asked for, and what was found. */
record SearchPage(String asked, Instant now, List<DateView> dates, List<Hit> projects) {

    record Hit(UUID id, String slug, String name, String number, LocalDate starts, LocalDate ends) {}

    int count() {
        return dates.size() + projects.size();
    }

    DateWords.Seating seating(DateView view, Frame frame) {
        return DateWords.seating(view, frame.words(), now);
    }
}
