package se.framsteg.organisation;

import se.framsteg.shared.Language;

/** A kind of organisation; kinds are data. */
public record OrganisationKind(String key, String nameSv, String nameEn, boolean undertaking) {
    public String name(Language language) {
        return language.swedish() ? nameSv : nameEn;
    }
}
