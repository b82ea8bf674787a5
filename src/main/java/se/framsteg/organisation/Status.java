package se.framsteg.organisation;

/** What staff have said about a name: nothing yet, that it stands, or that it is another one's. */
public enum Status {
    PENDING,
    ACCEPTED,
    MERGED;

    public String key() {
        return "organisation.status." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
