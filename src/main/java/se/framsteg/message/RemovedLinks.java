package se.framsteg.message;

/** How secrets in the addresses of a sent letter are found, and what stands in their place. */
final class RemovedLinks {
    /** For PostgreSQL: a part of an address that is as long as a {@link se.framsteg.shared.Secret}, and no slug. */
    static final String PATTERN = "(https?://[^\\s\"'<>]*/)(?=[a-z0-9-]*[A-Z_])[A-Za-z0-9_-]{27}(?![A-Za-z0-9_.-])";

    static final String INSTEAD = "lank-borttagen";

    private RemovedLinks() {}

    static boolean in(String text) {
        return text.contains("/" + INSTEAD);
    }
}
