package se.framsteg.site.privacy;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.shared.PublicPage;
import se.framsteg.site.KnownSites;

/** What becomes of what one tells us (Regulation (EU) 2016/679, articles 13 and 14). */
@Controller
class PrivacyController {
    private final KnownSites sites;

    PrivacyController(KnownSites sites) {
        this.sites = sites;
    }

    @PublicPage
    @GetMapping("/personuppgifter")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("page", new PrivacyPage(sites.of(request).number()));
        return "site/privacy/page";
    }
}
