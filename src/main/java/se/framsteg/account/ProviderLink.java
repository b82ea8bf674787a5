package se.framsteg.account;

import java.time.Instant;
import java.util.UUID;

/** A colleague's account that is bound to a subject of an organisation's sign-in. */
public record ProviderLink(
        UUID id, String provider, String subject, UUID person, String name, String email, Instant linkedAt) {}
