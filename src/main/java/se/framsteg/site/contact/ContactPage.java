package se.framsteg.site.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.framsteg.shared.Frame;
import se.framsteg.site.ContactDetails;
import se.framsteg.site.ContactFunction;
import se.framsteg.site.KnownSite;

/**
 * How an association is reached; at the root of the installation, which associations there are.
 *
 * @param associations those to choose among, when this is nobody's own page
 */
record ContactPage(
        ContactDetails details, List<ContactFunction> functions, List<KnownSite> associations, LocalDate today) {

    boolean empty() {
        return details.none() && functions.isEmpty() && associations.isEmpty();
    }

    boolean away(ContactFunction function) {
        return function.away(today);
    }

    /** {@code Frånvarande till 3 april.} */
    String absence(ContactFunction function, Frame frame) {
        var to = function.awayTo();
        return to == null ? "" : frame.t("site.contact.away", frame.date(to));
    }

    /** The function that answers meanwhile, unless it is away itself. */
    Optional<ContactFunction> standIn(ContactFunction function) {
        return functions.stream()
                .filter(other -> other.id().equals(function.standIn()))
                .filter(other -> !other.away(today))
                .findFirst();
    }
}
