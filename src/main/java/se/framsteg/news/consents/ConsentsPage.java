package se.framsteg.news.consents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Consent;
import se.framsteg.news.PublishingRule;

/**
 * All consents, and what stands in the way of one post when somebody came from there.
 *
 * @param post the post that wants a consent, or null
 */
record ConsentsPage(
        List<Consent> consents,
        @Nullable UUID post,
        List<PublishingRule.Obstacle> obstacles,
        @Nullable String done) {
    String begin() {
        return "/arbete/samtycken/nytt" + (post == null ? "" : "?inlagg=" + post);
    }

    static String tag(Consent consent) {
        return switch (consent.state()) {
            case GIVEN -> "tag tag-done";
            case ASKED -> "tag";
            case REFUSED, EXPIRED, WITHDRAWN -> "tag tag-need";
        };
    }
}
