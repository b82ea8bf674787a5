package se.framsteg.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Language;

/**
 * A request for a seat, as it came from the form and passed its rules.
 *
 * @param email where letters go: as typed, without what nobody sees, the host in its ASCII form
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
        if (name.isBlank()) {
            throw new IllegalArgumentException("A request needs a name and an address");
        }
        email = MailAddress.parse(email)
                .map(MailAddress::text)
                .orElseThrow(() -> new IllegalArgumentException("A request needs a name and an address"));
        language = language.ofLetters();
    }

    /** What "the same address" means. */
    public String address() {
        return mail().same();
    }

    /** What limits count. */
    public String mailbox() {
        return mail().mailbox();
    }

    private MailAddress mail() {
        return MailAddress.parse(email).orElseThrow();
    }
}
