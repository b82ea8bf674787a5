package se.framsteg.news.issue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.news.Issues;
import se.framsteg.news.Readers;
import se.framsteg.shared.Frame;

/** The newsletters of those who may publish: drafts, what is under way, what was sent, and how many read. */
@Controller
@RequestMapping("/arbete/nyhetsbrev")
class IssuesController {
    private final Issues issues;
    private final Readers readers;

    IssuesController(Issues issues, Readers readers) {
        this.issues = issues;
        this.readers = readers;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String klart, Model model) {
        var publishers = issues.publishers().stream()
                .map(one -> new IssuesPage.Publisher(one, readers.audience(one.id())))
                .toList();
        var all = issues.desk();
        var known = klart != null && klart.matches("borttaget|avslutad|okand|skickas") ? klart : null;
        model.addAttribute("page", new IssuesPage(publishers, all, issues.figures(all), known));
        return "news/issue/page";
    }

    @PostMapping
    String begin(@RequestParam UUID association, Frame frame) {
        return "redirect:" + frame.link("/arbete/nyhetsbrev/" + issues.begin(association));
    }

    /** Somebody has called and wants no more letters. */
    @PostMapping("/lasare")
    String remove(@RequestParam UUID association, @RequestParam(defaultValue = "") String address, Frame frame) {
        var found = readers.remove(association, address);
        return "redirect:" + frame.link("/arbete/nyhetsbrev") + "?klart=" + (found ? "avslutad" : "okand");
    }
}
