package se.framsteg.news;

import java.util.Arrays;
import java.util.Optional;

/** What kind of text a post is. A page is one that has no place in the archive. */
public enum PostKind {
    NEWS("nyhet"),
    BLOG("blogg"),
    STORY("berattelse"),
    REPORT("referat"),
    CAMPAIGN("kampanj"),
    RESULT("resultat"),
    PAGE("sida");

    private final String slug;

    PostKind(String slug) {
        this.slug = slug;
    }

    /** How it is written in addresses. */
    public String slug() {
        return slug;
    }

    public static Optional<PostKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    /** What the public finds a text under: {@code /nyheter/…} or {@code /sidor/…}. */
    public String folder() {
        return this == PAGE ? "/sidor/" : "/nyheter/";
    }
}
