package se.framsteg.site;

import se.framsteg.shared.Language;

/** How an association itself is reached. */
public record ContactDetails(
        String email, String phone, String postal, String visiting, String hoursSv, String hoursEn) {
    public static final ContactDetails NONE = new ContactDetails("", "", "", "", "", "");

    public String hours(Language language) {
        return language == Language.EN && !hoursEn.isEmpty() ? hoursEn : hoursSv;
    }

    public boolean none() {
        return equals(NONE);
    }
}
