package se.framsteg.person.directory;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Confirmed;
import se.framsteg.person.Merges;
import se.framsteg.shared.Frame;

/** Makes two records one person: search, see what it would give, do it, and undo it for thirty days. */
@Controller("personMergeController")
@RequestMapping("/arbete/personer/{id}")
class MergeController {
    private final Directory directory;
    private final Merges merges;

    MergeController(Directory directory, Merges merges) {
        this.directory = directory;
        this.merges = merges;
    }

    @GetMapping("/sla-ihop")
    String choose(@PathVariable UUID id, Model model) {
        model.addAttribute("page", directory.merge(id, "", null));
        return "person/directory/merge";
    }

    /** Shows what both records hold, side by side: addresses, numbers, and whom an alias may be. */
    @Confirmed(counted = false)
    @GetMapping(path = "/sla-ihop", params = "med")
    String preview(@PathVariable UUID id, @RequestParam UUID med, Model model) {
        model.addAttribute("page", directory.merge(id, "", med));
        return "person/directory/merge";
    }

    @PostMapping("/sla-ihop/sok")
    String search(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", directory.merge(id, q, null));
        return "person/directory/merge";
    }

    @PostMapping("/sla-ihop")
    String merge(@PathVariable UUID id, @RequestParam UUID med, Frame frame) {
        merges.merge(id, med);
        return "redirect:" + frame.link("/arbete/personer/" + med);
    }

    @PostMapping("/angra/{merge}")
    String undo(@PathVariable UUID id, @PathVariable UUID merge, Frame frame) {
        merges.undo(merge);
        return "redirect:" + frame.link("/arbete/personer/" + id);
    }
}
