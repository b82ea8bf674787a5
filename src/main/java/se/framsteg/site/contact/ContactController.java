package se.framsteg.site.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.PublicPage;
import se.framsteg.site.ContactDetails;
import se.framsteg.site.KnownSites;
import se.framsteg.site.SiteContacts;

/** How one reaches an association, and its functions: who answers today. */
@Controller
class ContactController {
    private final SiteContacts contacts;
    private final KnownSites sites;
    private final BusinessClock clock;

    ContactController(SiteContacts contacts, KnownSites sites, BusinessClock clock) {
        this.contacts = contacts;
        this.sites = sites;
        this.clock = clock;
    }

    @PublicPage
    @GetMapping("/kontakt")
    String show(HttpServletRequest request, Model model) {
        var association = sites.of(request).id();
        model.addAttribute(
                "page",
                association == null
                        ? new ContactPage(ContactDetails.NONE, List.of(), sites.all(), clock.today())
                        : new ContactPage(
                                contacts.details(association),
                                contacts.functions(association),
                                List.of(),
                                clock.today()));
        return "site/contact/page";
    }
}
