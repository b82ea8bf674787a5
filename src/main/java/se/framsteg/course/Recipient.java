package se.framsteg.course;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Language;

/** Who a letter about a booking goes to. Someone registered by staff may have no address. */
record Recipient(
        UUID signUp,
        UUID project,
        String name,
        @Nullable String email,
        Language language,
        @Nullable UUID person,
        int version) {

    String reachableEmail() {
        return Objects.requireNonNull(email, "asked for the address of someone who has none");
    }
}
