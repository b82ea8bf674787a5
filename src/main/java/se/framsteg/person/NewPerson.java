package se.framsteg.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** Somebody who is registered by staff or an import, in a project. */
public record NewPerson(
        String name,
        @Nullable Gender gender,
        Language language,
        UUID project,
        @Nullable String email,
        @Nullable String phone,
        @Nullable IdentityNumber number) {

    public NewPerson {
        name = People.name(name);
    }

    public static NewPerson named(String name, UUID project) {
        return new NewPerson(name, null, Language.SV, project, null, null, null);
    }

    public NewPerson with(IdentityNumber its) {
        return new NewPerson(name, gender, language, project, email, phone, its);
    }

    public NewPerson withEmail(String its) {
        return new NewPerson(name, gender, language, project, its, phone, number);
    }
}
