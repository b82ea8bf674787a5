package se.framsteg.site.association;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.site.KnownSites;
import se.framsteg.site.SiteDesk;

/** The associations whose sites one keeps; those who operate the installation open new ones. */
@Controller
@RequestMapping("/arbete/forbund")
class AssociationsController {
    private final SiteDesk desk;
    private final Associations associations;
    private final AssociationCheck check;
    private final KnownSites sites;

    AssociationsController(SiteDesk desk, Associations associations, AssociationCheck check, KnownSites sites) {
        this.desk = desk;
        this.associations = associations;
        this.check = check;
        this.sites = sites;
    }

    /** With one only, it opens at once. */
    @GetMapping
    String list(Frame frame, Model model) {
        var mine = desk.mine();
        if (mine.isEmpty() && !desk.operates()) {
            throw new NotFound("association");
        }
        if (mine.size() == 1 && !desk.operates()) {
            return "redirect:" + frame.link("/arbete/forbund/" + mine.getFirst().slug());
        }
        return page(OpeningForm.empty(), FieldErrors.none(), model);
    }

    @PostMapping
    String open(OpeningForm form, Frame frame, Model model, HttpServletResponse response) {
        if (!desk.operates()) {
            throw new NotFound("right");
        }
        var errors = check.opening(form);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(form, errors, model);
        }
        associations.open(
                form.slug(),
                form.host().isEmpty() ? null : form.host(),
                form.towns(),
                new OrganisationFacts(form.name(), "ASSOCIATION", check.number(form.number()), false, null, null));
        sites.forget();
        return "redirect:" + frame.link("/arbete/forbund/" + form.slug());
    }

    private String page(OpeningForm form, FieldErrors errors, Model model) {
        model.addAttribute("page", new AssociationsPage(desk.mine(), desk.operates(), form, errors));
        return "site/association/list";
    }
}
