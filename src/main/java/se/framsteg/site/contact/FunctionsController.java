package se.framsteg.site.contact;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.site.SiteContacts;
import se.framsteg.site.SiteDesk;

/** An association's functions: added, changed, away for a time. */
@Controller
@RequestMapping("/arbete/forbund/{slug}/kontakt")
class FunctionsController {
    private final SiteDesk desk;
    private final SiteContacts contacts;

    FunctionsController(SiteDesk desk, SiteContacts contacts) {
        this.desk = desk;
        this.contacts = contacts;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        return page(desk.mine(slug), null, FunctionForm.empty(), FieldErrors.none(), model);
    }

    @GetMapping("/{function}")
    String one(@PathVariable String slug, @PathVariable UUID function, Model model) {
        var association = desk.mine(slug);
        var form = contacts.functions(association.id()).stream()
                .filter(one -> one.id().equals(function))
                .map(FunctionForm::of)
                .findFirst()
                .orElseThrow(() -> new NotFound("contact function"));
        return page(association, function, form, FieldErrors.none(), model);
    }

    @PostMapping
    String keep(@PathVariable String slug, FunctionForm form, Frame frame, Model model, HttpServletResponse response) {
        var association = desk.mine(slug);
        var errors = FieldErrors.none();
        var function = form.read(errors);
        if (function == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(association, form.id(), form, errors, model);
        }
        contacts.keep(association.id(), function);
        return back(slug, frame);
    }

    @PostMapping("/{function}/bort")
    String remove(@PathVariable String slug, @PathVariable UUID function, Frame frame) {
        contacts.remove(desk.mine(slug).id(), function);
        return back(slug, frame);
    }

    private String page(
            Association association, @Nullable UUID chosen, FunctionForm form, FieldErrors errors, Model model) {
        model.addAttribute(
                "page", new FunctionsPage(association, contacts.functions(association.id()), chosen, form, errors));
        return "site/contact/desk";
    }

    private static String back(String slug, Frame frame) {
        return "redirect:" + frame.link("/arbete/forbund/" + slug + "/kontakt");
    }
}
