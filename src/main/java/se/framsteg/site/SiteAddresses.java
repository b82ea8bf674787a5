package se.framsteg.site;

import org.springframework.stereotype.Component;
import se.framsteg.organisation.Association;
import se.framsteg.shared.Installation;

/** Whole addresses of associations' sites, for code and links that are read elsewhere. */
@Component
public class SiteAddresses {
    private final String base;
    private final KnownSites sites;

    SiteAddresses(Installation installation, KnownSites sites) {
        this.base = installation.baseUrl().replaceAll("/+$", "");
        this.sites = sites;
    }

    /** Where an association's site begins, without a slash at the end: its own host, else its slug below ours. */
    public String home(Association association) {
        var host = association.host();
        if (host != null) {
            return base.replaceFirst("//[^/:]+", "//" + host);
        }
        return sites.all().size() == 1 ? base : base + "/" + association.slug();
    }
}
