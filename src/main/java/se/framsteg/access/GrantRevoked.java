package se.framsteg.access;

import java.util.UUID;

/** A role has been taken back from this person, in the running transaction. */
public record GrantRevoked(UUID person) {}
