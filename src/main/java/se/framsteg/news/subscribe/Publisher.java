package se.framsteg.news.subscribe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.framsteg.news.NewsSites;
import se.framsteg.news.Reader;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;

/** Whose newsletter a visitor asks about: that of the site, or of the only association there is. */
@Component
class Publisher {
    private final NewsSites sites;
    private final Associations associations;

    Publisher(NewsSites sites, Associations associations) {
        this.sites = sites;
        this.associations = associations;
    }

    Optional<Association> of(HttpServletRequest request) {
        var all = all();
        var here = sites.of(request).association();
        return here == null && all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream().filter(one -> one.id().equals(here)).findFirst();
    }

    /** Whose newsletter somebody reads. */
    String name(Reader reader) {
        return associations.byId(reader.association()).map(Association::name).orElse("");
    }

    List<Association> all() {
        return associations.all();
    }
}
