package se.framsteg.news;

import java.util.UUID;

/** Readers have got a post, or a new edition of it. Told inside the transaction. */
public record PostPublished(UUID post) {}
