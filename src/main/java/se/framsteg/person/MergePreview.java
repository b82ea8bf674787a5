package se.framsteg.person;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a merge of two records would give.
 *
 * @param kept the number that will be in force
 * @param hindrance the key of the sentence that says why it cannot be done, or null
 */
public record MergePreview(
        Person from,
        Person into,
        List<Contact> contacts,
        Optional<MaskedIdentity> kept,
        int projects,
        @Nullable String hindrance) {}
