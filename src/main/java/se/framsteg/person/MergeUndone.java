package se.framsteg.person;

import java.util.UUID;

/** Two records that had been merged are two people again. */
public record MergeUndone(UUID from, UUID into) {}
