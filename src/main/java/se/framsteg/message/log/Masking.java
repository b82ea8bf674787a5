package se.framsteg.message.log;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.message.LetterLine;

/**
 * What staff see of letters: the whole address only where they may see who has signed up, and never the secret of a link,
 * which would let them act as the one it was sent to.
 */
record Masking(Set<UUID> open) {
    String address(LetterLine letter) {
        return letter.scope() != null && open.contains(letter.scope())
                ? letter.address()
                : letter.address().charAt(0)
                        + "…"
                        + letter.address().substring(letter.address().indexOf('@'));
    }

    @Nullable
    String text(LetterLine letter, @Nullable String text) {
        if (letter.secret() || text == null) {
            return null;
        }
        return text.replaceAll("(https?://\\S*/)[A-Za-z0-9_-]{20,}", "$1…");
    }
}
