package se.framsteg.site.own;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.access.AuditLog;

/** When the data of the one who is signed in was shown, to whom and why. */
@Controller
class ReadsController {
    private static final int MOST = 100;

    private final AuditLog log;
    private final ReadNames names;

    ReadsController(AuditLog log, ReadNames names) {
        this.log = log;
        this.names = names;
    }

    @GetMapping("/mina/insyn")
    String show(Model model) {
        var reads = log.readsOfMe(MOST);
        model.addAttribute("page", new ReadsPage(reads, names.ofColleagues(reads), names.ofPlaces()));
        return "site/own/reads";
    }
}
