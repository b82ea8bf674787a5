package se.framsteg.organisation.register;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.Frame;

/** The list of organisations, and what can be decided from it. */
@Controller
@RequestMapping("/arbete/organisationer")
class RegisterController {
    private final Organisations organisations;
    private final RegisterQuery query;

    RegisterController(Organisations organisations, RegisterQuery query) {
        this.organisations = organisations;
        this.query = query;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", RegisterPage.of(query.lines(q), q, organisations.kinds()));
        return "organisation/register/page";
    }

    /** A new one opens at once, so that the rest can be filled in; a name that is known opens the one that has it. */
    @PostMapping
    String add(@RequestParam String name, Frame frame) {
        if (!Organisations.isName(name)) {
            return "redirect:" + frame.link("/arbete/organisationer");
        }
        return toOrganisation(frame, organisations.add(OrganisationFacts.named(name)));
    }

    @PostMapping("/{id}/godkann")
    String accept(@PathVariable UUID id, Frame frame) {
        organisations.accept(id);
        return "redirect:" + frame.link("/arbete/organisationer");
    }

    @PostMapping("/{id}/arbetsplatser/{workplace}/godkann")
    String acceptWorkplace(@PathVariable UUID id, @PathVariable UUID workplace, Frame frame) {
        organisations.acceptWorkplace(workplace);
        return toOrganisation(frame, id);
    }

    @PostMapping("/{id}/arbetsplatser")
    String addWorkplace(
            @PathVariable UUID id,
            @RequestParam String workplace,
            @RequestParam(defaultValue = "") String workplaceTown,
            Frame frame) {
        if (Organisations.isName(workplace)) {
            organisations.addWorkplace(id, workplace, workplaceTown.isBlank() ? null : workplaceTown.strip());
        }
        return toOrganisation(frame, id);
    }

    private static String toOrganisation(Frame frame, UUID id) {
        return "redirect:" + frame.link("/arbete/organisationer/" + id);
    }
}
