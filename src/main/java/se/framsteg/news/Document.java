package se.framsteg.news;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document and what is known about it.
 *
 * @param readability of a PDF, else null
 */
public record Document(
        UUID id,
        UUID scope,
        DocumentKind kind,
        String slug,
        DocumentFacts facts,
        long size,
        @Nullable PdfReadability readability,
        int version) {

    /** Where the file is. */
    public String file() {
        return "/dokument/" + id + "/" + slug + "." + kind.extension();
    }

    /** Where it is read as a page, or null when there is none yet. */
    public @Nullable String page() {
        if (!facts.twin().isEmpty()) {
            return facts.twin();
        }
        return facts.summary().isEmpty() ? null : "/dokument/" + id;
    }

    /** Whether somebody is shut out until there is a page that says the same. */
    public boolean wantsPage() {
        return readability != null && !readability.enough() && page() == null;
    }

    /** The size as people say it: whole kB below a megabyte. */
    public String weight() {
        return size < 1_000_000
                ? Math.max(1, Math.round(size / 1000.0)) + " kB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", size / 1_000_000.0)
                        .replace('.', ',');
    }
}
