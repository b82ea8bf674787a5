package se.framsteg.site.association;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.framsteg.message.MailAddress;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.FieldErrors;
import se.framsteg.site.OwnPaths;

/** Whether what was typed about an association can be so. */
@Component
class AssociationCheck {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    private final Associations associations;
    private final Organisations organisations;
    private final OwnPaths paths;

    AssociationCheck(Associations associations, Organisations organisations, OwnPaths paths) {
        this.associations = associations;
        this.organisations = organisations;
        this.paths = paths;
    }

    FieldErrors opening(OpeningForm form) {
        var errors = FieldErrors.none();
        name(form.name(), null, errors);
        if (!form.number().isEmpty() && number(form.number()) == null) {
            errors.add("number", "site.association.error.number");
        }
        address(form.slug(), form.host(), null, errors);
        return errors;
    }

    FieldErrors facts(FactsForm form, UUID association) {
        var errors = FieldErrors.none();
        name(form.name(), association, errors);
        if (form.towns().length() > 200) {
            errors.add("towns", "site.association.error.long", 200);
        }
        address(form.slug(), form.host(), association, errors);
        if (!form.email().isEmpty() && MailAddress.parse(form.email()).isEmpty()) {
            errors.add("email", "site.message.error.email");
        }
        if (form.phone().length() > 60) {
            errors.add("phone", "site.association.error.long", 60);
        }
        form.longTexts().forEach((field, text) -> {
            if (text.length() > 300) {
                errors.add(field, "site.association.error.long", 300);
            }
        });
        return errors;
    }

    @Nullable
    OrganisationNumber number(String typed) {
        return !typed.isEmpty() && OrganisationNumber.parse(typed) instanceof OrganisationNumber.Answer.Valid valid
                ? valid.number()
                : null;
    }

    private void name(String name, @Nullable UUID association, FieldErrors errors) {
        if (!Organisations.isName(name)) {
            errors.add("name", "organisation.name.empty");
        } else if (organisations
                .byName(name)
                .filter(other -> !other.equals(association))
                .isPresent()) {
            errors.add("name", "organisation.name.taken");
        }
    }

    private void address(String slug, String host, @Nullable UUID association, FieldErrors errors) {
        if (!SLUG.matcher(slug).matches() || slug.length() > 60) {
            errors.add("slug", "site.association.error.slug");
        } else if (paths.isReserved(slug)) {
            errors.add("slug", "site.association.error.reserved", slug);
        } else if (associations.isTaken(slug, association)) {
            errors.add("slug", "site.association.error.taken");
        }
        if (!host.isEmpty() && (!HOST.matcher(host).matches() || host.length() > 253)) {
            errors.add("host", "site.association.error.host");
        } else if (!host.isEmpty() && associations.isHostTaken(host, association)) {
            errors.add("host", "site.association.error.taken");
        }
    }
}
