package se.framsteg.organisation;

import org.jspecify.annotations.Nullable;

/** What staff write about an organisation; a sole trader has no number here, since it would be a personal one. */
public record OrganisationFacts(
        String name,
        @Nullable String kindKey,
        @Nullable OrganisationNumber number,
        boolean soleTrader,
        @Nullable PostalCode postalCode,
        @Nullable String town) {

    public OrganisationFacts {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("A name has 1 to 200 characters");
        }
        if (soleTrader && number != null) {
            throw new IllegalArgumentException("A sole trader is kept without a number");
        }
    }

    public static OrganisationFacts named(String name) {
        return new OrganisationFacts(name, null, null, false, null, null);
    }

    @Nullable
    String digits() {
        return number == null ? null : number.digits();
    }

    @Nullable
    String postalDigits() {
        return postalCode == null ? null : postalCode.digits();
    }
}
