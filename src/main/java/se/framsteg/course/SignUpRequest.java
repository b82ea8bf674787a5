package se.framsteg.course;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Language;

/**
 * A request for a seat, as it came from the form and passed its rules.
 *
 * @param email as typed, where letters go
 * @param role as claimed, for statistics only
 * @param need what the person needs to be able to take part, or empty
 */
public record SignUpRequest(
        UUID date,
        String name,
        String email,
        @Nullable UUID organisation,
        @Nullable UUID workplace,
        @Nullable WorkRole role,
        Language language,
        String need) {

    public SignUpRequest {
        if (name.isBlank() || MailAddress.parse(email).isEmpty()) {
            throw new IllegalArgumentException("A request needs a name and an address");
        }
        language = language.ofLetters();
    }

    /** What "the same address" means: the letters' case does not matter. */
    public String address() {
        return addressOf(email);
    }

    public static String addressOf(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
