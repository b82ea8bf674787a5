package se.framsteg.report.outcome;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.report.OutcomeText;
import se.framsteg.report.Outcomes;
import se.framsteg.report.ReportedProjects;
import se.framsteg.shared.Frame;

/** A project's goals and what has come of them, on the screen and as a file. */
@Controller
class OutcomeController {
    private final ReportedProjects projects;
    private final Outcomes outcomes;
    private final Access access;

    OutcomeController(ReportedProjects projects, Outcomes outcomes, Access access) {
        this.projects = projects;
        this.outcomes = outcomes;
        this.access = access;
    }

    @GetMapping("/arbete/projekt/{project}/utfall")
    String show(@PathVariable String project, Frame frame, Model model) {
        model.addAttribute("page", page(project, frame));
        return "report/outcome/page";
    }

    @GetMapping("/arbete/projekt/{project}/utfall.csv")
    ResponseEntity<byte[]> file(@PathVariable String project, Frame frame) {
        var page = page(project, frame);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"utfall-" + page.project().slug() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new OutcomeCsv(page.text(), frame.demo()).bytes());
    }

    private OutcomePage page(String key, Frame frame) {
        var project = projects.byKey(key);
        return new OutcomePage(
                new OutcomeText(outcomes.of(project, frame.language()), frame.words()),
                access.mayAnywhere(Right.ORGANISATION_WRITE),
                access.may(Right.PROJECT_WRITE, project.id()));
    }
}
