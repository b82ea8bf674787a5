package se.framsteg.organisation.register;

import org.jspecify.annotations.Nullable;
import se.framsteg.organisation.Organisation;
import se.framsteg.organisation.OrganisationFacts;
import se.framsteg.organisation.OrganisationNumber;
import se.framsteg.organisation.Organisations;
import se.framsteg.organisation.PostalCode;
import se.framsteg.shared.FieldErrors;

/** The facts of an organisation as they were typed. */
record OrganisationForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String postalCode,
        @Nullable String town,
        int version) {

    static OrganisationForm of(Organisation it) {
        return new OrganisationForm(
                it.name(),
                it.kindKey(),
                it.number() == null ? "" : new OrganisationNumber(it.number()).text(),
                it.postalCode() == null ? "" : new PostalCode(it.postalCode()).text(),
                it.town(),
                it.version());
    }

    /** A form that says what is wrong, field by field, or the facts. */
    @Nullable
    OrganisationFacts read(FieldErrors errors) {
        if (!Organisations.isName(name)) {
            errors.add("name", "organisation.name.empty");
        }
        var soleTrader = false;
        OrganisationNumber digits = null;
        if (filled(number)) {
            switch (OrganisationNumber.parse(number)) {
                case OrganisationNumber.Answer.Valid valid -> digits = valid.number();
                case OrganisationNumber.Answer.SoleTrader s -> soleTrader = true;
                case OrganisationNumber.Answer.Refused refused ->
                    errors.add("number", refused.reason().key());
            }
        }
        PostalCode code = null;
        if (filled(postalCode)) {
            switch (PostalCode.parse(postalCode)) {
                case PostalCode.Answer.Valid valid -> code = valid.code();
                case PostalCode.Answer.Refused refused ->
                    errors.add("postalCode", refused.reason().key());
            }
        }
        if (errors.any() || name == null) {
            return null;
        }
        return new OrganisationFacts(
                name,
                filled(kind) ? kind : null,
                digits,
                soleTrader,
                code,
                town != null && filled(town) ? town.strip() : null);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
