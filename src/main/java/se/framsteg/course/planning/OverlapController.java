package se.framsteg.course.planning;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.Overlaps;
import se.framsteg.course.PublishedDates;
import se.framsteg.project.Projects;
import se.framsteg.shared.NotFound;

/** Hours that two projects would report for the same person, with the way to mend each. */
@Controller
@RequestMapping("/arbete/kurser/dubbelt")
class OverlapController {
    private final Overlaps overlaps;
    private final Projects projects;
    private final PublishedDates dates;
    private final Access access;

    OverlapController(Overlaps overlaps, Projects projects, PublishedDates dates, Access access) {
        this.overlaps = overlaps;
        this.projects = projects;
        this.dates = dates;
        this.access = access;
    }

    @GetMapping
    String show(Model model) {
        var mine = access.scopes(Right.MONTH_READ);
        if (mine.isEmpty()) {
            throw new NotFound("overlaps");
        }
        List<OverlapPage.Line> lines = new ArrayList<>();
        for (var project : projects.mine()) {
            if (mine.contains(project.id())) {
                overlaps.of(project.id()).forEach(overlap -> {
                    var own = overlap.first().project().equals(project.id()) ? overlap.first() : overlap.second();
                    dates.get(own.date())
                            .ifPresent(
                                    view -> lines.add(new OverlapPage.Line(project.name(), view, overlap.minutes())));
                });
            }
        }
        model.addAttribute("page", new OverlapPage(lines));
        return "course/planning/overlaps";
    }
}
