package se.framsteg.account.signin;

import java.util.List;
import se.framsteg.account.Provider;
import se.framsteg.shared.FieldErrors;

/** What the page shows where one finds the own organisation: by the address, or in the list. */
record OrganisationPage(String email, List<Choice> organisations, FieldErrors errors) {
    record Choice(String id, String name) {}

    static OrganisationPage of(List<Provider> providers) {
        return new OrganisationPage(
                "",
                providers.stream().map(one -> new Choice(one.id(), one.name())).toList(),
                FieldErrors.none());
    }

    OrganisationPage notAnAddress(String typed) {
        return new OrganisationPage(
                typed, organisations, FieldErrors.none().add("email", "account.signin.email.wrong"));
    }

    OrganisationPage unknown(String typed) {
        return new OrganisationPage(
                typed, organisations, FieldErrors.none().add("email", "account.organisation.unknown"));
    }
}
