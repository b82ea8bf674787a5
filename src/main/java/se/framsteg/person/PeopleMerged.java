package se.framsteg.person;

import java.util.UUID;

/** One record now stands for another; who counts people counts {@code current_id} of the published view. */
public record PeopleMerged(UUID from, UUID into) {}
