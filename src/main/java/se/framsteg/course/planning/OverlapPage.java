package se.framsteg.course.planning;

import java.util.List;
import se.framsteg.course.DateView;

/** Overlaps by the reader's own dates; who it is stands on the list of the date. */
record OverlapPage(List<Line> lines) {
    record Line(String project, DateView date, int minutes) {}
}
