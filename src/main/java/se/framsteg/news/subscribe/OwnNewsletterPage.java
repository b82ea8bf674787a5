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
    String address() {
        return "/nyhetsbrev/min/" + secret;
    }
}
