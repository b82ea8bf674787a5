package se.framsteg.course.planning;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.AttendedRule;
import se.framsteg.course.CourseDates;
import se.framsteg.course.PartKind;
import se.framsteg.course.Programmes;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Slug;

/** One programme: its parts, and a new date of one of them. */
@Controller
@RequestMapping("/arbete/kurser/program/{id}")
class ProgrammePlanController {
    private final Programmes programmes;
    private final CourseDates dates;
    private final PlanningQuery query;
    private final Access access;
    private final BusinessClock clock;

    ProgrammePlanController(
            Programmes programmes, CourseDates dates, PlanningQuery query, Access access, BusinessClock clock) {
        this.programmes = programmes;
        this.dates = dates;
        this.query = query;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(id, DateForm.empty(), FieldErrors.none());
    }

    @PostMapping("/delar")
    ModelAndView addPart(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String partTitle,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "SEMINAR") PartKind kind,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable UUID requires,
            Frame frame) {
        var programme = programme(id);
        if (partTitle.isBlank() || partTitle.length() > 200) {
            return page(id, DateForm.empty(), FieldErrors.none().add("partTitle", "course.planning.error.title"));
        }
        var parts = programmes.parts(programme.id());
        var required = parts.stream().anyMatch(part -> part.id().equals(requires)) ? requires : null;
        programmes.addPart(
                id,
                Slug.free(
                        partTitle,
                        "del",
                        parts.stream().map(Programmes.Part::slug).toList()::contains),
                partTitle.strip(),
                summary.strip(),
                kind,
                theme,
                required);
        return new ModelAndView("redirect:" + frame.link("/arbete/kurser/program/" + id));
    }

    @PostMapping("/tillfallen")
    ModelAndView addDate(@PathVariable UUID id, DateForm form, Frame frame) {
        var programme = programme(id);
        var errors = FieldErrors.none();
        var part = programmes.parts(programme.id()).stream()
                .filter(candidate -> candidate.id().toString().equals(form.part()))
                .findFirst();
        if (part.isEmpty()) {
            errors.add("part", "course.planning.error.part");
        }
        var plan = form.read(errors);
        if (errors.any() || plan == null || part.isEmpty()) {
            return page(id, form, errors);
        }
        var date = dates.plan(part.get().id(), plan);
        return new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + date));
    }

    @PostMapping("/deltagit")
    ModelAndView attendedBy(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String percent,
            @RequestParam(defaultValue = "") String version,
            Frame frame) {
        var programme = programme(id);
        var kind = Arrays.stream(AttendedRule.Kind.values())
                .filter(known -> known.name().equals(rule))
                .findFirst();
        if (kind.isEmpty()) {
            return page(id, DateForm.empty(), FieldErrors.none().add("rule", "course.planning.attended.error.rule"));
        }
        var digits = percent.strip();
        var asks = kind.get() == AttendedRule.Kind.PERCENT;
        if (asks && (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 100)) {
            return page(
                    id, DateForm.empty(), FieldErrors.none().add("percent", "course.planning.attended.error.percent"));
        }
        programmes.attendedBy(
                id,
                new AttendedRule(
                        kind.get(),
                        asks ? Integer.parseInt(digits) : programme.attended().percent()),
                version);
        return new ModelAndView("redirect:" + frame.link("/arbete/kurser/program/" + id) + "#deltagit");
    }

    private ModelAndView page(UUID id, DateForm form, FieldErrors errors) {
        var programme = programme(id);
        var view = new ModelAndView("course/planning/programme");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new ProgrammePage(
                        programme,
                        programmes.parts(id),
                        query.ofProgramme(id, clock.now()),
                        programmes.themes(),
                        programmes.attended(id),
                        form,
                        errors));
        return view;
    }

    private Programmes.Programme programme(UUID id) {
        return programmes.all().stream()
                .filter(programme -> programme.id().equals(id) && access.may(Right.COURSE_WRITE, programme.projectId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("programme"));
    }
}
