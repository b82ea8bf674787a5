package se.framsteg.news;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.archive.ArchiveEntry;

/**
 * A text of an archive on its way in, and what would become of it.
 *
 * @param kind what it becomes, when that is not what the whole archive becomes
 * @param day its day when the year is missing and not yet answered
 * @param outcome what became of it, or null
 * @param post where it is, when it is here
 */
public record MovedText(
        UUID run,
        int number,
        String key,
        @Nullable String translationOf,
        TextLanguage language,
        Wording wording,
        String sound,
        @Nullable PostKind kind,
        String byline,
        String role,
        List<String> tags,
        String slug,
        String address,
        String numberAddress,
        String picture,
        @Nullable Instant publishedAt,
        @Nullable MonthDay day,
        ArchiveEntry.State state,
        boolean whole,
        List<ArchiveEntry.Note> notes,
        boolean chosen,
        @Nullable Outcome outcome,
        @Nullable UUID post,
        Fate fate) {
    /** As readers would get it. */
    public String html() {
        return Markdown.html(wording.body(), language);
    }

    /** What would become of it. */
    public enum Fate {
        NEW,
        UPDATE,
        QUESTION,
        SAME,
        CHANGED_HERE,
        DONE
    }

    /** What became of it. */
    public enum Outcome {
        PUBLISHED,
        DRAFT,
        UPDATED,
        UPDATED_DRAFT
    }
}
