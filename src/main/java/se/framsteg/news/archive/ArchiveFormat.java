package se.framsteg.news.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which archives come and go. */
public enum ArchiveFormat {
    ATOM("application/atom+xml;charset=UTF-8", "nyheter-atom.xml"),
    RSS("application/rss+xml;charset=UTF-8", "nyheter-rss.xml"),
    WXR("application/xml;charset=UTF-8", "nyheter-wordpress.xml"),
    MARKDOWN("application/zip", "nyheter-markdown.zip"),
    LISTING("text/plain;charset=UTF-8", "nyheter.txt");

    private final String mediaType;
    private final String fileName;

    ArchiveFormat(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return fileName;
    }

    /** The forms that we write. */
    public static Optional<ArchiveFormat> written(String name) {
        return Arrays.stream(new ArchiveFormat[] {ATOM, WXR, MARKDOWN})
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
