package se.framsteg.news.archive;

/** Ends a reading; turned into an answer before it leaves the package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final ArchiveRefusal why;

    Refusal(ArchiveRefusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }
}
