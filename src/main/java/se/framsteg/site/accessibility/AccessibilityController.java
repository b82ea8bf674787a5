package se.framsteg.site.accessibility;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.access.Network;
import se.framsteg.shared.Address;
import se.framsteg.shared.Frame;
import se.framsteg.shared.PublicPage;
import se.framsteg.site.KnownSites;
import se.framsteg.site.Messages;
import se.framsteg.site.Statements;

/** The statement, its form, and the thanks. */
@Controller
@RequestMapping("/tillganglighet")
class AccessibilityController {
    private static final Limit MESSAGES = Limit.of("site-message", 20, Duration.ofHours(1));

    private final Messages messages;
    private final KnownSites sites;
    private final Limits limits;
    private final Statements statements;

    AccessibilityController(Messages messages, KnownSites sites, Limits limits, Statements statements) {
        this.statements = statements;
        this.messages = messages;
        this.sites = sites;
        this.limits = limits;
    }

    @PublicPage
    @GetMapping
    String show(Model model, HttpServletRequest request) {
        model.addAttribute(
                "page",
                AccessibilityPage.of(statements.of(
                        sites.of(request).id(), Address.of(request).language())));
        return "site/accessibility/page";
    }

    @PostMapping
    String leave(MessageForm form, Frame frame, Model model, HttpServletRequest request, HttpServletResponse response) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "page",
                    new AccessibilityPage(
                            statements.of(
                                    sites.of(request).id(), Address.of(request).language()),
                            form,
                            errors));
            return "site/accessibility/page";
        }
        limits.count(MESSAGES, Network.of(request));
        messages.leave(
                sites.of(request).id(),
                form.chosen().orElseThrow(),
                form.body(),
                form.about(),
                form.email().isEmpty() ? null : form.email(),
                frame.language());
        return "redirect:" + frame.link("/tillganglighet/tack");
    }

    @GetMapping("/tack")
    String thanks() {
        return "site/accessibility/thanks";
    }
}
