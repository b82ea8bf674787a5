package se.framsteg.report.stint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import se.framsteg.person.People;
import se.framsteg.report.Participation.Move;
import se.framsteg.report.Participations;
import se.framsteg.report.ReportedProjects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** Somebody leaves a project, or comes back to it. */
@Controller
@RequestMapping("/arbete/personer/{person}/perioder/{project}")
class StintsController {
    private static final int LONGEST_REASON = 500;

    private final Participations participations;
    private final ReportedProjects projects;
    private final People people;
    private final Access access;
    private final BusinessClock clock;

    StintsController(
            Participations participations,
            ReportedProjects projects,
            People people,
            Access access,
            BusinessClock clock) {
        this.participations = participations;
        this.projects = projects;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID person,
            @PathVariable UUID project,
            @RequestParam(name = "klart", required = false) @Nullable String done) {
        return page(person, project, "", "", FieldErrors.none(), done);
    }

    @PostMapping("/slutar")
    ModelAndView leave(
            @PathVariable UUID person,
            @PathVariable UUID project,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            Frame frame) {
        return move(person, project, day, reason, "slutat", participations::leave, frame);
    }

    @PostMapping("/kommer-tillbaka")
    ModelAndView returns(
            @PathVariable UUID person,
            @PathVariable UUID project,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            Frame frame) {
        return move(person, project, day, reason, "tillbaka", participations::returns, frame);
    }

    private interface Verb {
        Move ask(UUID project, UUID person, LocalDate day, @Nullable String reason);
    }

    private ModelAndView move(
            UUID person, UUID project, String typed, String reason, String done, Verb verb, Frame frame) {
        access.require(Right.MONTH_WRITE, project);
        people.get(person);
        var errors = FieldErrors.none();
        var day = day(typed, errors);
        if (reason.length() > LONGEST_REASON) {
            errors.add("reason", "report.stint.error.reason");
        }
        if (day != null && !errors.any()) {
            switch (verb.ask(project, person, day, reason.isBlank() ? null : reason.strip())) {
                case Move.Moved m -> {
                    return new ModelAndView("redirect:"
                            + frame.link("/arbete/personer/" + person + "/perioder/" + project + "?klart=" + done));
                }
                case Move.Refused refused -> errors.add("day", "report.stint.refused." + refused.reason());
            }
        }
        return page(person, project, typed, reason, errors, null);
    }

    private @Nullable LocalDate day(String typed, FieldErrors errors) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (!day.isAfter(clock.today())) {
                return day;
            }
            errors.add("day", "report.stint.error.future");
        } catch (DateTimeParseException noDay) {
            errors.add("day", "report.stint.error.day");
        }
        return null;
    }

    private ModelAndView page(
            UUID person, UUID project, String day, String reason, FieldErrors errors, @Nullable String done) {
        var stints = participations.seen(project, person);
        var view = new ModelAndView("report/stint/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new StintsPage(
                        person,
                        people.get(person).name(),
                        projects.get(project),
                        stints,
                        access.may(Right.MONTH_WRITE, project),
                        day,
                        reason,
                        errors,
                        "slutat".equals(done) || "tillbaka".equals(done) ? done : null));
        return view;
    }
}
