package se.framsteg.site.easy;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.shared.PublicPage;

/** The site in short sentences and common words, for those who read with effort. */
@Controller
class EasyController {
    @PublicPage
    @GetMapping("/lattlast")
    String show() {
        return "site/easy/page";
    }
}
