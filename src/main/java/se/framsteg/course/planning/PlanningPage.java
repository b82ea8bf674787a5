package se.framsteg.course.planning;

import java.util.List;
import java.util.Map;
import se.framsteg.course.Programmes.Programme;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** What is planned, and what waits: dates that are over and lack attendance stand first. */
record PlanningPage(
        List<PlanningQuery.Line> behind,
        List<PlanningQuery.Line> coming,
        List<Programme> programmes,
        Map<String, String> projects,
        boolean mayPlan,
        String title,
        FieldErrors errors) {

    static String where(Frame frame, PlanningQuery.Line line) {
        return switch (line.mode()) {
            case DIGITAL -> frame.t("course.where.digital");
            case ON_SITE -> place(frame, line);
            case HYBRID -> frame.t("course.where.hybrid.label", place(frame, line));
        };
    }

    private static String place(Frame frame, PlanningQuery.Line line) {
        var town = line.town();
        var place = line.place();
        return town != null && !town.isBlank()
                ? town
                : place != null && !place.isBlank() ? place : frame.t("course.where.later");
    }
}
