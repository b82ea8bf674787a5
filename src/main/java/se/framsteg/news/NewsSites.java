package se.framsteg.news;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import se.framsteg.message.WebAddress;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.Address;

/** Tells whose site a reader is on. */
@Component
public class NewsSites {
    private final Associations associations;
    private final WebAddress addresses;

    NewsSites(Associations associations, WebAddress addresses) {
        this.associations = associations;
        this.addresses = addresses;
    }

    public Site of(HttpServletRequest request) {
        var address = Address.of(request);
        var slug = address.association();
        var found = slug.isEmpty() ? associations.byHost(address.host()) : associations.bySlug(slug);
        return found.map(this::of).orElseGet(() -> new Site(null, addresses.of("")));
    }

    /** The site of an association. */
    public Site of(Association one) {
        return new Site(one.id(), one.host() == null ? addresses.of("/" + one.slug()) : "https://" + one.host());
    }
}
