package se.framsteg.course.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.framsteg.course.DateView;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.shared.Address;

/** On an association's own site the calendar shows its projects' dates; at the root it shows them all. */
@Component
class SiteDates {
    private final Associations associations;

    SiteDates(Associations associations) {
        this.associations = associations;
    }

    List<DateView> on(HttpServletRequest request, List<DateView> dates) {
        var site = site(request);
        return site.isEmpty()
                ? dates
                : dates.stream()
                        .filter(view -> site.get().id().equals(view.association()))
                        .toList();
    }

    private Optional<Association> site(HttpServletRequest request) {
        var slug = Address.of(request).association();
        return slug.isEmpty() ? associations.byHost(request.getServerName()) : associations.bySlug(slug);
    }
}
