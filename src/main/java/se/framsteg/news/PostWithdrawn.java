package se.framsteg.news;

import java.util.UUID;

/** A post has been taken from its readers. Told inside the transaction. */
public record PostWithdrawn(UUID post) {}
