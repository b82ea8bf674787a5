package se.framsteg.news;

/** How far an issue of the newsletter has come. From SENDING on it stands in the archive. */
public enum IssueState {
    DRAFT,
    SCHEDULED,
    SENDING,
    SENT
}
