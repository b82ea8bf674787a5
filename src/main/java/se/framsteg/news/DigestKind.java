package se.framsteg.news;

/** What readers of the newsletter choose among: few words that everybody understands, not the kinds of the archive. */
public enum DigestKind {
    NEWS,
    STORIES,
    DATES;

    static DigestKind of(PostKind kind) {
        return switch (kind) {
            case BLOG, STORY -> STORIES;
            case NEWS, REPORT, CAMPAIGN, RESULT, PAGE -> NEWS;
        };
    }
}
