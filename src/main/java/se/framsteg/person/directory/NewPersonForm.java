package se.framsteg.person.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Asking;
import se.framsteg.person.Contact;
import se.framsteg.person.Identities;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.NewPerson;
import se.framsteg.person.People;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;

/** Somebody new, as typed by staff. It is never printed, so that the number reaches no log by mistake. */
record NewPersonForm(
        @Nullable String name,
        @Nullable UUID project,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String number,
        @Nullable String why,
        @Nullable Boolean sure) {

    static NewPersonForm empty() {
        return new NewPersonForm("", null, "", "", "", "", null);
    }

    /** What is wrong, field by field, and the number when it is right. */
    @Nullable
    IdentityNumber check(FieldErrors errors, Identities identities) {
        if (!People.isName(name)) {
            errors.add("name", "person.name.empty");
        }
        if (project == null) {
            errors.add("project", "person.project.choose");
        }
        if (filled(email) && !Contact.Kind.EMAIL.accepts(email)) {
            errors.add("email", "person.contact.email.wrong");
        }
        if (filled(phone) && !Contact.Kind.PHONE.accepts(phone)) {
            errors.add("phone", "person.contact.phone.wrong");
        }
        if (!filled(number)) {
            return null;
        }
        return switch (identities.read(number)) {
            case IdentityNumber.Answer.Valid valid -> valid.number();
            case IdentityNumber.Answer.Refused refused -> {
                errors.add("number", refused.reason().key());
                yield null;
            }
        };
    }

    NewPerson facts(String itsName, UUID itsProject, @Nullable IdentityNumber itsNumber) {
        return new NewPerson(
                itsName,
                itsNumber == null ? null : itsNumber.gender(),
                Language.SV,
                itsProject,
                filled(email) ? email : null,
                filled(phone) ? phone : null,
                itsNumber);
    }

    /** The one who typed has seen whom it may already be, and says that it is somebody else. */
    boolean isSure() {
        return Boolean.TRUE.equals(sure);
    }

    Asking asking(UUID itsProject) {
        return Asking.from(itsProject, why);
    }

    @Override
    public String toString() {
        return "NewPersonForm";
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
