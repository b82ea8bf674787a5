package se.framsteg.news;

/** Where a post is on its way to its readers, and back. */
public enum PostState {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN
}
