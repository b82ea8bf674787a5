package se.framsteg.site.association;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.KnownSites;
import se.framsteg.site.SiteAddresses;
import se.framsteg.site.SiteContacts;
import se.framsteg.site.SiteDesk;

/** What an association says of itself: name, towns, where it lives, languages, how it is reached. */
@Controller
@RequestMapping("/arbete/forbund/{slug}")
class FactsController {
    private final SiteDesk desk;
    private final Associations associations;
    private final SiteContacts contacts;
    private final AssociationCheck check;
    private final SiteAddresses addresses;
    private final KnownSites sites;

    FactsController(
            SiteDesk desk,
            Associations associations,
            SiteContacts contacts,
            AssociationCheck check,
            SiteAddresses addresses,
            KnownSites sites) {
        this.desk = desk;
        this.associations = associations;
        this.contacts = contacts;
        this.check = check;
        this.addresses = addresses;
        this.sites = sites;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        var association = desk.mine(slug);
        var form = FactsForm.of(associations.facts(association.id()), contacts.details(association.id()));
        return page(association, form, FieldErrors.none(), model);
    }

    @PostMapping
    String change(@PathVariable String slug, FactsForm typed, Frame frame, Model model, HttpServletResponse response) {
        var association = desk.mine(slug);
        var form = desk.operates() ? typed : typed.livingAs(associations.facts(association.id()));
        var errors = check.facts(form, association.id());
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(association, form, errors, model);
        }
        associations.change(association.id(), form.facts());
        contacts.say(association.id(), form.contact());
        sites.forget();
        return "redirect:" + frame.link("/arbete/forbund/" + form.slug() + "?klart");
    }

    private String page(Association association, FactsForm form, FieldErrors errors, Model model) {
        model.addAttribute(
                "page", new FactsPage(association, form, errors, desk.operates(), addresses.home(association)));
        return "site/association/facts";
    }
}
