package se.framsteg.message;

import java.util.Optional;
import java.util.UUID;
import se.framsteg.shared.Secret;

/** What a letter is about; asked just before the letter leaves, so that nobody is invited to what they have cancelled. */
public interface LetterOwner {
    /** The kind given in {@link Letter#owner}, for example {@code course.sign_up}. */
    String kind();

    boolean stillWanted(UUID id, String reason);

    /**
     * A new secret for the links of a letter that is sent again, since those of the sent one are gone; empty when such letters
     * cannot be sent again.
     */
    default Optional<Secret> newLink(UUID id) {
        return Optional.empty();
    }
}
