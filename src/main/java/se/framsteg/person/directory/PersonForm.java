package se.framsteg.person.directory;

import org.jspecify.annotations.Nullable;
import se.framsteg.person.Gender;
import se.framsteg.person.People;
import se.framsteg.person.Person;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Language;

/** What lists show about a person, as it was typed. */
record PersonForm(
        @Nullable String name,
        @Nullable String gender,
        @Nullable String language,
        int version) {
    static PersonForm of(Person person) {
        var gender = person.gender();
        return new PersonForm(
                person.name(),
                gender == null ? "" : gender.letter(),
                person.language().tag(),
                person.version());
    }

    void check(FieldErrors errors) {
        if (!People.isName(name)) {
            errors.add("name", "person.name.empty");
        }
    }

    @Nullable
    Gender chosenGender() {
        return gender == null || !gender.matches("[KMX]") ? null : Gender.ofLetter(gender);
    }

    Language chosenLanguage() {
        return "en".equals(language) ? Language.EN : Language.SV;
    }
}
