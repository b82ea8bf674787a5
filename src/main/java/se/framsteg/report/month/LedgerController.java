package se.framsteg.report.month;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.report.Months;
import se.framsteg.report.ReportedProjects;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;

/** The months of a project. */
@Controller
class LedgerController {
    private final ReportedProjects projects;
    private final Months months;
    private final Access access;
    private final BusinessClock clock;

    LedgerController(ReportedProjects projects, Months months, Access access, BusinessClock clock) {
        this.projects = projects;
        this.months = months;
        this.access = access;
        this.clock = clock;
    }

    /** Those who work in one project come straight to it. */
    @GetMapping("/arbete/manad")
    String choose(Frame frame, Model model) {
        access.requireAnywhere(Right.REPORT_READ);
        var readable = projects.readable();
        if (readable.size() == 1) {
            return "redirect:"
                    + frame.link("/arbete/manad/" + readable.getFirst().slug());
        }
        model.addAttribute("page", new ChoosePage(readable));
        return "report/month/choose";
    }

    @GetMapping("/arbete/manad/{slug}")
    String show(@PathVariable String slug, Model model) {
        var project = projects.bySlug(slug);
        var ledger = months.ledger(project.id());
        model.addAttribute(
                "page", LedgerPage.of(project, projects.readable(), ledger, months.sent(project.id()), clock.today()));
        return "report/month/ledger";
    }
}
