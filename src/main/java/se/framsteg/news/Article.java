package se.framsteg.news;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.BusinessClock;

/**
 * A published post, whole.
 *
 * @param html sanitised when it was published
 * @param spoken transcript or summary of the recording, sanitised HTML
 * @param languages those it can be read in
 */
public record Article(
        Teaser head,
        UUID association,
        String html,
        String plain,
        String spoken,
        String sound,
        @Nullable UUID programme,
        @Nullable UUID date,
        List<Tag> tags,
        List<TextLanguage> languages) {

    /** A word that posts are found under. */
    public record Tag(String slug, String nameSv, String nameEn) {
        public String name(TextLanguage language) {
            return language == TextLanguage.EN ? nameEn : nameSv;
        }
    }

    /** The day on which readers last saw it change, when that is later than the day it was published; else null. */
    public @Nullable LocalDate updated() {
        var changed = LocalDate.ofInstant(head.changedAt(), BusinessClock.ZONE);
        return changed.isAfter(head.day()) ? changed : null;
    }

    /** The answer to somebody who asks for an address. */
    public sealed interface Answer {
        record Here(Article article) implements Answer {}

        /** It has another address now. */
        record Moved(String path) implements Answer {}
    }
}
