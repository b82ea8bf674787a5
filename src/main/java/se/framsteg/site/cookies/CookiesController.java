package se.framsteg.site.cookies;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.shared.PublicPage;

/** Says plainly that there is nothing to consent to (lag 2022:482 om elektronisk kommunikation, 9 kap. 28 §). */
@Controller
class CookiesController {
    @PublicPage
    @GetMapping("/kakor")
    String show() {
        return "site/cookies/page";
    }
}
