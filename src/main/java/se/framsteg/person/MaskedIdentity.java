package se.framsteg.person;

import java.time.OffsetDateTime;
import java.util.UUID;

/** An identity number as it may be shown: {@code 19850709-****}. */
public record MaskedIdentity(UUID person, IdentityNumber.Kind kind, String masked, OffsetDateTime givenAt) {
    /** What the number is called beside it. */
    public String kindKey() {
        return IdentityNumber.tellsBirthday(masked) ? kind.key() : "person.number.kind.birthday_unknown";
    }
}
