package se.framsteg.message;

import java.util.UUID;

/** What a letter is about; asked just before the letter leaves, so that nobody is invited to what they have cancelled. */
public interface LetterOwner {
    /** The kind given in {@link Letter#owner}, for example {@code course.sign_up}. */
    String kind();

    boolean stillWanted(UUID id, String reason);
}
