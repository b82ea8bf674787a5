package se.framsteg.shared;

import java.util.Optional;
import java.util.UUID;

/** Knows the sharing cards of one kind of public page. A module that has such pages has a bean of this kind. */
public interface CardSource {
    /** As it stands in the card's address. */
    String kind();

    /** The card of what everybody may see; empty for anything else. */
    Optional<ShareCard> card(UUID id, Words words);
}
