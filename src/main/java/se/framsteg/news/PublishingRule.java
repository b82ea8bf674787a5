package se.framsteg.news;

import java.util.List;
import java.util.UUID;

/**
 * Something beside the text that may forbid a publication, such as a consent that is missing. Whoever publishes or schedules
 * a post asks every bean of this kind, in the transaction that would make it public and after the working copy is saved;
 * an answer that is not empty means no.
 */
public interface PublishingRule {
    List<Obstacle> against(UUID post);

    /**
     * @param key of the sentence that says what is in the way, with the detail as {0}
     * @param link where it can be mended, without language prefix
     */
    record Obstacle(String key, String detail, String link) {}
}
