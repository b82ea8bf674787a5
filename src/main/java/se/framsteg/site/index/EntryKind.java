package se.framsteg.site.index;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing has been found. */
public enum EntryKind {
    DATE("tillfallen"),
    PROGRAMME("kurser"),
    PROJECT("projekt"),
    POST("nyheter"),
    PAGE("sidor");

    private final String slug;

    EntryKind(String slug) {
        this.slug = slug;
    }

    /** How it is written in addresses. */
    public String slug() {
        return slug;
    }

    public static Optional<EntryKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }
}
