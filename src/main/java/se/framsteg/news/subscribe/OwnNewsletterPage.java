package se.framsteg.news.subscribe;

import org.jspecify.annotations.Nullable;
import se.framsteg.news.Reader;

/** What a reader's own link shows; {@code done} is what was just done, or null. */
record OwnNewsletterPage(
        String secret,
        Reader reader,
        String association,
        String masked,
        Choices choices,
        @Nullable String done) {
    /** The address in one piece: no line ends between its parts. */
    public String masked() {
        return masked.replace("…", "…\u2060");
    }

    String address() {
        return "/nyhetsbrev/min/" + secret;
    }
}
