package se.framsteg.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody changed what all projects of a person share.
 *
 * @param what NAME, GENDER or NUMBER
 * @param before the name as it was; null for a number, and for who is protected
 * @param by the name of the colleague, where staff may see it
 */
public record FactChange(
        UUID person,
        String what,
        @Nullable String before,
        Instant at,
        @Nullable String by) {}
