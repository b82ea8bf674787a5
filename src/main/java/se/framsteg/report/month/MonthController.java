package se.framsteg.report.month;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Right;
import se.framsteg.report.FileKind;
import se.framsteg.report.MonthFiles;
import se.framsteg.report.Months;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.ReportedProjects;
import se.framsteg.report.Step;
import se.framsteg.report.StepRefused;
import se.framsteg.report.Templates;
import se.framsteg.report.Workbooks;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** One month: see what is missing, make the file, say that it was sent. */
@Controller
@RequestMapping("/arbete/manad/{slug}/{month}")
class MonthController {
    private static final Set<String> SAYINGS = Set.of("fil", "skickad", "tom", "godkand", "tillbaka");

    private final ReportedProjects projects;
    private final Months months;
    private final MonthFiles files;
    private final Templates templates;
    private final Workbooks workbooks;
    private final Access access;
    private final BusinessClock clock;

    MonthController(
            ReportedProjects projects,
            Months months,
            MonthFiles files,
            Templates templates,
            Workbooks workbooks,
            Access access,
            BusinessClock clock) {
        this.projects = projects;
        this.months = months;
        this.files = files;
        this.templates = templates;
        this.workbooks = workbooks;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String klart) {
        return page(projects.bySlug(slug), month, null, klart);
    }

    @PostMapping("/fil")
    ModelAndView make(
            @PathVariable String slug, @PathVariable YearMonth month, @RequestParam FileKind kind, Frame frame) {
        var project = projects.bySlug(slug);
        try {
            files.make(project.id(), month, kind);
        } catch (StepRefused e) {
            return page(project, month, e.refused(), null);
        }
        return done(project, month, "fil", frame);
    }

    @Confirmed
    @GetMapping("/fil/{file}")
    void read(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        var project = projects.bySlug(slug);
        var found = files.get(project.id(), file);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(found.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(found.kind().contentType());
        files.read(project.id(), file, response.getOutputStream());
    }

    @PostMapping("/skickad")
    ModelAndView sent(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @RequestParam UUID file,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "") String reason,
            Frame frame) {
        var project = projects.bySlug(slug);
        return answer(project, month, months.send(project.id(), month, file, anyway, blank(reason)), "skickad", frame);
    }

    @PostMapping("/tom")
    ModelAndView nothing(@PathVariable String slug, @PathVariable YearMonth month, Frame frame) {
        var project = projects.bySlug(slug);
        return answer(project, month, months.nothingToReport(project.id(), month), "tom", frame);
    }

    @PostMapping("/godkand")
    ModelAndView accepted(@PathVariable String slug, @PathVariable YearMonth month, Frame frame) {
        var project = projects.bySlug(slug);
        return answer(project, month, months.accept(project.id(), month), "godkand", frame);
    }

    @PostMapping("/tillbaka")
    ModelAndView sentBack(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "") String reason,
            Frame frame) {
        var project = projects.bySlug(slug);
        var why = blank(reason);
        return answer(project, month, months.sentBack(project.id(), month, why == null ? "–" : why), "tillbaka", frame);
    }

    private ModelAndView answer(ReportedProject project, YearMonth month, Step step, String said, Frame frame) {
        return switch (step) {
            case Step.Taken taken -> done(project, month, said, frame);
            case Step.Refused refused -> page(project, month, refused, null);
        };
    }

    private static ModelAndView done(ReportedProject project, YearMonth month, String said, Frame frame) {
        return new ModelAndView(
                "redirect:" + frame.link("/arbete/manad/" + project.slug() + "/" + month + "?klart=" + said));
    }

    private ModelAndView page(
            ReportedProject project, YearMonth month, Step.@Nullable Refused refused, @Nullable String said) {
        var id = project.id();
        var ledger = months.ledger(id);
        if (month.isBefore(ledger.first()) || month.isAfter(ledger.last())) {
            throw new NotFound("month");
        }
        var may = new MonthPage.May(
                access.may(Right.MONTH_READ, id) && access.may(Right.PERSON_READ, id),
                access.may(Right.MONTH_WRITE, id),
                access.may(Right.MONTH_SEND, id),
                access.may(Right.IDENTITY_READ, id));
        var people = may.seePeople();
        var line = LedgerPage.line(project, ledger, month, null, clock.today());
        var view = new ModelAndView("report/month/page");
        view.setStatus(refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject(
                "page",
                new MonthPage(
                        project,
                        line,
                        may,
                        months.sums(id, month),
                        months.missing(id, month),
                        people ? months.gaps(id, month) : List.of(),
                        people ? months.preview(id, month) : List.of(),
                        people && line.state().declaredHere() ? months.differences(id, month) : List.of(),
                        people ? files.of(id, month) : List.of(),
                        months.events(id, month),
                        templates.of(project.period()),
                        people ? workbooks.inUse(id).map(Workbooks.Kept::name).orElse(null) : null,
                        refused,
                        said != null && SAYINGS.contains(said) ? said : null));
        return view;
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
