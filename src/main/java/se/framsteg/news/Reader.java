package se.framsteg.news;

import java.util.UUID;
import se.framsteg.shared.Language;

/**
 * Somebody who gets a newsletter, or has asked for it, as their own link opens it.
 *
 * @param own whether the link opens the reader's page; the other kind only leaves
 */
public record Reader(
        UUID id,
        UUID association,
        String email,
        Language language,
        Interests interests,
        boolean confirmed,
        boolean own) {}
