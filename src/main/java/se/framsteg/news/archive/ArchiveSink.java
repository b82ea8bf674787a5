package se.framsteg.news.archive;

/** Who takes what is read, one thing at a time. */
public interface ArchiveSink {
    void entry(ArchiveEntry entry);

    /** Something that is not taken along: an attachment, a menu, a file of another kind. */
    void left(String what, Left why);

    /** The picture above a text that has been handed on, where the archive tells of it apart from the text. */
    void pictured(String key, String picture, String alt);

    /** A picture that lies in the archive, or words about one ({@code picture.jpg.yml}). */
    void file(String path, byte[] bytes);

    /** Why something is not taken along. */
    enum Left {
        ATTACHMENT,
        OTHER_KIND,
        IN_THE_BIN,
        OTHER_FILE,
        EMPTY,
        CAPTION,
        NOISE
    }
}
