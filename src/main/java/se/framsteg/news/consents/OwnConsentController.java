package se.framsteg.news.consents;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.news.Consents;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** What the person's own link opens. Mail scanners open links too, so looking changes nothing; each button posts. */
@Controller
@RequestMapping("/samtycke/{secret}")
class OwnConsentController {
    private final Consents consents;

    OwnConsentController(Consents consents) {
        this.consents = consents;
    }

    @GetMapping
    String show(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String klart,
            Model model,
            HttpServletResponse response) {
        var seen = consents.byLink(secret).orElseThrow(() -> new NotFound("consent"));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        var known = klart != null && klart.matches("ja|nej|slut") ? klart : null;
        model.addAttribute("page", new OwnConsentPage(secret, seen, known));
        return "news/consents/own";
    }

    @PostMapping("/ja")
    String yes(@PathVariable String secret, Frame frame) {
        consents.answer(secret, true);
        return said(secret, "ja", frame);
    }

    @PostMapping("/nej")
    String no(@PathVariable String secret, Frame frame) {
        consents.answer(secret, false);
        return said(secret, "nej", frame);
    }

    @PostMapping("/ta-tillbaka")
    String withdraw(@PathVariable String secret, Frame frame) {
        consents.withdrawByLink(secret);
        return said(secret, "slut", frame);
    }

    private static String said(String secret, String what, Frame frame) {
        return "redirect:" + frame.link("/samtycke/" + secret) + "?klart=" + what;
    }
}
