package se.framsteg.course.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.framsteg.course.DateView;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.project.SharedProjects;
import se.framsteg.shared.Address;

/** On an association's own site the calendar shows the dates of its projects and of those it shares; at the root it shows all. */
@Component
class SiteDates {
    private final Associations associations;
    private final SharedProjects shared;

    SiteDates(Associations associations, SharedProjects shared) {
        this.associations = associations;
        this.shared = shared;
    }

    List<DateView> on(HttpServletRequest request, List<DateView> dates) {
        var site = site(request);
        if (site.isEmpty()) {
            return dates;
        }
        var shown = shared.shownBy(site.get().id());
        return dates.stream()
                .filter(view -> shown.contains(view.date().projectId()))
                .toList();
    }

    private Optional<Association> site(HttpServletRequest request) {
        var address = Address.of(request);
        var slug = address.association();
        return slug.isEmpty() ? associations.byHost(address.host()) : associations.bySlug(slug);
    }
}
