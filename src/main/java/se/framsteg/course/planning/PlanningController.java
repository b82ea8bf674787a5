package se.framsteg.course.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.Programmes;
import se.framsteg.project.Projects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Slug;

/** All that is planned, and a new programme. */
@Controller
@RequestMapping("/arbete/kurser")
class PlanningController {
    private final PlanningQuery query;
    private final Programmes programmes;
    private final Projects projects;
    private final Access access;
    private final BusinessClock clock;

    PlanningController(
            PlanningQuery query, Programmes programmes, Projects projects, Access access, BusinessClock clock) {
        this.query = query;
        this.programmes = programmes;
        this.projects = projects;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        return page("", FieldErrors.none());
    }

    @PostMapping("/program")
    ModelAndView add(@RequestParam UUID project, @RequestParam(defaultValue = "") String title, Frame frame) {
        if (title.isBlank() || title.length() > 200) {
            return page(title, FieldErrors.none().add("title", "course.planning.error.title"));
        }
        var id = programmes.addProgramme(project, slug(title), title.strip(), "", "");
        return new ModelAndView("redirect:" + frame.link("/arbete/kurser/program/" + id));
    }

    private ModelAndView page(String title, FieldErrors errors) {
        var planned = access.scopes(Right.COURSE_WRITE);
        if (planned.isEmpty()
                && !access.mayAnywhere(Right.SIGN_UP_READ)
                && !access.mayAnywhere(Right.ATTENDANCE_WRITE)) {
            throw new NotFound("courses");
        }
        var now = clock.now();
        var view = new ModelAndView("course/planning/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new PlanningPage(
                        query.behind(now),
                        query.coming(now),
                        programmes.all().stream()
                                .filter(programme -> planned.contains(programme.projectId()))
                                .toList(),
                        mine(planned),
                        !planned.isEmpty(),
                        title,
                        errors));
        return view;
    }

    private Map<String, String> mine(java.util.Set<UUID> planned) {
        var names = new LinkedHashMap<String, String>();
        projects.mine().stream()
                .filter(project -> planned.contains(project.id()))
                .forEach(project -> names.put(project.id().toString(), project.name()));
        return names;
    }

    private String slug(String title) {
        List<String> taken =
                programmes.all().stream().map(Programmes.Programme::slug).toList();
        return Slug.free(title, "program", taken::contains);
    }
}
