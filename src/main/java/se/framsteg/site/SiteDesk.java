package se.framsteg.site;

import java.util.List;
import org.springframework.stereotype.Component;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.NotFound;

/** The associations whose sites the one who is signed in keeps. */
@Component
public class SiteDesk {
    private final Associations associations;
    private final Access access;

    SiteDesk(Associations associations, Access access) {
        this.associations = associations;
        this.access = access;
    }

    public List<Association> mine() {
        var scopes = access.scopes(Right.SITE_WRITE);
        return associations.all().stream()
                .filter(association -> scopes.contains(association.id()))
                .toList();
    }

    /** The one in an address; somebody else's does not exist. */
    public Association mine(String slug) {
        return associations
                .bySlug(slug)
                .filter(association -> access.may(Right.SITE_WRITE, association.id()))
                .orElseThrow(() -> new NotFound("association"));
    }

    /** Whether one may open associations and say where they live. */
    public boolean operates() {
        return access.mayEverywhere(Right.OPERATE);
    }
}
