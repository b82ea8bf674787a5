package se.framsteg.site.own;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.access.AuditLog;

/** When a colleague was shown the data of the one who is signed in. */
@Controller
class ReadsController {
    private static final int MOST = 100;

    private final AuditLog log;

    ReadsController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/mina/insyn")
    String show(Model model) {
        model.addAttribute("reads", log.readsOfMe(MOST));
        return "site/own/reads";
    }
}
