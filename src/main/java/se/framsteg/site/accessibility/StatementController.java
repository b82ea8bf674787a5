package se.framsteg.site.accessibility;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;
import se.framsteg.site.SiteDesk;
import se.framsteg.site.Statements;

/** An association writes its accessibility statement. */
@Controller
@RequestMapping("/arbete/forbund/{slug}/tillganglighet")
class StatementController {
    private final SiteDesk desk;
    private final Statements statements;
    private final BusinessClock clock;

    StatementController(SiteDesk desk, Statements statements, BusinessClock clock) {
        this.desk = desk;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        var association = desk.mine(slug);
        var stored = statements.of(association.id(), Language.SV);
        model.addAttribute(
                "page",
                new StatementPage(association, FormVersion.of(stored), StatementForm.of(stored), FieldErrors.none()));
        return "site/accessibility/desk";
    }

    @PostMapping
    String publish(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String version,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var association = desk.mine(slug);
        var form = StatementForm.of(typed);
        var errors = FieldErrors.none();
        var statement = form.read(clock.today(), errors);
        if (statement == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new StatementPage(association, version, form, errors));
            return "site/accessibility/desk";
        }
        FormVersion.require(version, statements.of(association.id(), Language.SV));
        statements.publish(association.id(), statement);
        return "redirect:" + frame.link("/arbete/forbund/" + slug + "/tillganglighet?klart");
    }
}
