package se.framsteg.report.moving;

import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.report.Months;
import se.framsteg.report.MovingColumn;
import se.framsteg.report.MovingIn;
import se.framsteg.report.MovingIn.Begun;
import se.framsteg.report.MovingKind;
import se.framsteg.report.RefusalText;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.ReportedProjects;
import se.framsteg.report.Step;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** Moving in: upload, match the columns, see what would happen, do it. */
@Controller
@RequestMapping("/arbete/flytta-in")
class MovingController {
    private final ReportedProjects projects;
    private final MovingIn moving;
    private final Months months;
    private final Access access;
    private final BusinessClock clock;

    MovingController(ReportedProjects projects, MovingIn moving, Months months, Access access, BusinessClock clock) {
        this.projects = projects;
        this.moving = moving;
        this.months = months;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose(Frame frame) {
        access.requireAnywhere(Right.MONTH_WRITE);
        var mine = projects.readable().stream()
                .filter(project -> access.may(Right.MONTH_WRITE, project.id()))
                .toList();
        return mine.size() == 1
                ? new ModelAndView("redirect:"
                        + frame.link("/arbete/flytta-in/" + mine.getFirst().slug()))
                : new ModelAndView("report/moving/choose", "page", mine);
    }

    @GetMapping("/{slug}")
    ModelAndView show(@PathVariable String slug) {
        return page(projects.bySlug(slug), FieldErrors.none(), null);
    }

    @PostMapping("/{slug}")
    ModelAndView begin(
            @PathVariable String slug, @RequestParam MovingKind kind, @RequestParam MultipartFile file, Frame frame)
            throws IOException {
        var project = projects.bySlug(slug);
        var name = file.getOriginalFilename();
        var begun =
                moving.begin(project.id(), kind, name == null || name.isBlank() ? "kalkylblad" : name, file.getBytes());
        return switch (begun) {
            case Begun.Run(UUID id) -> to(project, id, frame);
            case Begun.Unreadable unreadable -> {
                var errors = FieldErrors.none();
                errors.add(
                        "file-" + kind.name().toLowerCase(Locale.ROOT),
                        unreadable.why().key(),
                        unreadable.why().array());
                yield page(project, errors, null);
            }
        };
    }

    @GetMapping("/{slug}/{run}")
    ModelAndView run(@PathVariable String slug, @PathVariable UUID run) {
        var project = projects.bySlug(slug);
        return new ModelAndView("report/moving/run", "page", new RunPage(project, moving.dryRun(project.id(), run)));
    }

    @PostMapping("/{slug}/{run}/kolumner")
    ModelAndView map(
            @PathVariable String slug, @PathVariable UUID run, @RequestParam Map<String, String> form, Frame frame) {
        var project = projects.bySlug(slug);
        var columns = new EnumMap<MovingColumn, Integer>(MovingColumn.class);
        for (var column : MovingColumn.values()) {
            var place = form.get(column.name());
            if (place != null && place.matches("\\d{1,3}")) {
                columns.put(column, Integer.parseInt(place));
            }
        }
        moving.map(project.id(), run, columns, form.getOrDefault("version", ""));
        return to(project, run, frame);
    }

    @PostMapping("/{slug}/{run}/spara")
    ModelAndView apply(
            @PathVariable String slug,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "false") boolean alike,
            Frame frame) {
        var project = projects.bySlug(slug);
        moving.apply(project.id(), run, alike);
        return new ModelAndView("redirect:" + frame.link("/arbete/flytta-in/" + slug));
    }

    @PostMapping("/{slug}/{run}/avbryt")
    ModelAndView leave(@PathVariable String slug, @PathVariable UUID run, Frame frame) {
        moving.leave(projects.bySlug(slug).id(), run);
        return new ModelAndView("redirect:" + frame.link("/arbete/flytta-in/" + slug));
    }

    @PostMapping("/{slug}/skickat-utanfor")
    ModelAndView sentOutside(
            @PathVariable String slug,
            @RequestParam YearMonth until,
            @RequestParam(defaultValue = "") String reason,
            Frame frame) {
        var project = projects.bySlug(slug);
        return switch (months.sentOutside(project.id(), until, reason.isBlank() ? null : reason.strip())) {
            case Step.Taken t -> new ModelAndView("redirect:" + frame.link("/arbete/flytta-in/" + slug));
            case Step.Refused refused -> page(project, FieldErrors.none(), RefusalText.of(frame, refused));
        };
    }

    private ModelAndView page(ReportedProject project, FieldErrors errors, @Nullable String refusal) {
        var view = new ModelAndView(
                "report/moving/page",
                "page",
                new MovingPage(
                        project,
                        moving.runs(project.id()),
                        months.ledger(project.id()),
                        access.may(Right.MONTH_SEND, project.id()),
                        clock.today(),
                        errors,
                        refusal));
        view.setStatus(errors.any() || refusal != null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static ModelAndView to(ReportedProject project, UUID run, Frame frame) {
        return new ModelAndView("redirect:" + frame.link("/arbete/flytta-in/" + project.slug() + "/" + run));
    }
}
