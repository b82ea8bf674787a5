package se.framsteg.news.issue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.news.Interests;
import se.framsteg.news.Issues;
import se.framsteg.news.ReaderChoices;
import se.framsteg.news.Readers;
import se.framsteg.organisation.Association;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;

/** One newsletter: written, looked at as its readers will, tried on oneself, sent now or later. */
@Controller
@RequestMapping("/arbete/nyhetsbrev/{id}")
class IssueController {
    private final Issues issues;
    private final Readers readers;
    private final ReaderChoices choices;
    private final BusinessClock clock;

    IssueController(Issues issues, Readers readers, ReaderChoices choices, BusinessClock clock) {
        this.issues = issues;
        this.readers = readers;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String klart) {
        var known =
                klart != null && klart.matches("sparat|prov|provokand|bestamt|hamtat|inget|avbrutet") ? klart : null;
        var form = IssueForm.of(issues.get(id), issues.chosen(id), clock.today().plusDays(1));
        return page(id, form, FieldErrors.none(), known);
    }

    private ModelAndView page(UUID id, IssueForm form, FieldErrors errors, @Nullable String done) {
        var issue = issues.get(id);
        var view = new ModelAndView("news/issue/issue");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new IssuePage(
                        issue,
                        name(issue.association()),
                        issues.offered(id, Language.SV),
                        form,
                        readers.audience(issue.association()),
                        issues.figures(id),
                        errors,
                        done));
        return view;
    }

    private String name(UUID association) {
        return issues.publishers().stream()
                .filter(one -> one.id().equals(association))
                .map(Association::name)
                .findFirst()
                .orElse("");
    }

    /** Whatever button was pressed, what was typed is saved first. */
    @PostMapping
    ModelAndView save(@PathVariable UUID id, @ModelAttribute IssueForm form, Frame frame) {
        var errors = form.judged(clock.now());
        if (errors.any()) {
            return page(id, form, errors, null);
        }
        var version = issues.save(id, form.version(), form.text(), form.ticked());
        var at = form.at();
        var done =
                switch (IssueForm.of(form.what())) {
                    case "send" -> {
                        issues.send(id, version);
                        yield "/arbete/nyhetsbrev?klart=skickas";
                    }
                    case "schedule" -> {
                        issues.schedule(id, version, at == null ? clock.now() : at);
                        yield "/arbete/nyhetsbrev/" + id + "?klart=bestamt";
                    }
                    case "try" -> {
                        var known = issues.tryOnMyself(id, frame.language()).isPresent();
                        yield "/arbete/nyhetsbrev/" + id + "?klart=" + (known ? "prov" : "provokand");
                    }
                    default -> "/arbete/nyhetsbrev/" + id + "?klart=sparat";
                };
        return new ModelAndView("redirect:" + frame.link(done));
    }

    @GetMapping("/forhandsvisning")
    ModelAndView preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "sv") String tongue,
            @RequestParam(required = false) @Nullable List<String> theme,
            @RequestParam(required = false) @Nullable List<String> project,
            @RequestParam(required = false) @Nullable List<String> kind,
            Frame frame) {
        var issue = issues.get(id);
        var language = tongue.equals("en") ? Language.EN : Language.SV;
        var interests = Interests.of(theme, project, kind);
        return new ModelAndView(
                "news/issue/preview",
                "page",
                new PreviewOfIssue(
                        issue,
                        issues.preview(id, language, interests),
                        language,
                        interests,
                        choices.themes(frame.language()),
                        choices.projects(issue.association(), interests)));
    }

    @PostMapping("/hamta")
    String refresh(@PathVariable UUID id, Frame frame) {
        var found = issues.refresh(id) > 0;
        return "redirect:" + frame.link("/arbete/nyhetsbrev/" + id) + "?klart=" + (found ? "hamtat" : "inget");
    }

    @PostMapping("/avbryt")
    String unschedule(@PathVariable UUID id, Frame frame) {
        issues.unschedule(id);
        return "redirect:" + frame.link("/arbete/nyhetsbrev/" + id) + "?klart=avbrutet";
    }

    @PostMapping("/ta-bort")
    String delete(@PathVariable UUID id, Frame frame) {
        issues.delete(id);
        return "redirect:" + frame.link("/arbete/nyhetsbrev") + "?klart=borttaget";
    }
}
