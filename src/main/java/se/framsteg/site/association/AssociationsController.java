package se.framsteg.site.association;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.site.SiteDesk;

/** The associations whose sites one keeps; with one only, it opens at once. */
@Controller
@RequestMapping("/arbete/forbund")
class AssociationsController {
    private final SiteDesk desk;

    AssociationsController(SiteDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Frame frame, Model model) {
        var mine = desk.mine();
        var operates = desk.operates();
        if (mine.isEmpty() && !operates) {
            throw new NotFound("association");
        }
        if (mine.size() == 1 && !operates) {
            return "redirect:" + frame.link("/arbete/forbund/" + mine.getFirst().slug() + "/tema");
        }
        model.addAttribute("page", new AssociationsPage(mine));
        return "site/association/list";
    }
}
