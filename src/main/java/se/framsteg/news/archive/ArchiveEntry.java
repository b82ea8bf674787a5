package se.framsteg.news.archive;

import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text of an archive, as it was written there.
 *
 * @param key what it is called there; the same text has the same key the next time it comes
 * @param translationOf key of the text that this is another language of, or null
 * @param language as it was written, or empty
 * @param published when it was published; null when nobody says
 * @param yearless its day, when the year is missing: that is asked and not guessed
 * @param state how far it had come there
 * @param kind slug of a kind of ours, or empty
 * @param slug last part of its address, or empty
 * @param address where it lived: a whole address or a path, or empty
 * @param numberAddress path by which it could be reached by its number, such as {@code /?p=123}, or empty
 * @param picture address or path of the picture above the text, or empty
 * @param whole whether the text is all there; a listing often ends in three dots
 */
public record ArchiveEntry(
        String key,
        @Nullable String translationOf,
        String language,
        String title,
        String lead,
        String body,
        Markup markup,
        @Nullable Instant published,
        @Nullable MonthDay yearless,
        State state,
        String kind,
        String byline,
        String role,
        List<String> tags,
        String slug,
        String address,
        String numberAddress,
        String picture,
        String alt,
        String sound,
        String spoken,
        boolean whole,
        List<Note> notes) {
    public enum Markup {
        HTML,
        MARKDOWN
    }

    public enum State {
        PUBLISHED,
        DRAFT,
        WITHDRAWN
    }

    /** Something that the reader should know; {@code what} names a sentence. */
    public record Note(Said what, String detail) {}

    /** What a reading may have to say about a text. */
    public enum Said {
        WAS_PRIVATE,
        WAS_SCHEDULED,
        HAD_PASSWORD,
        CUT_SHORT,
        NO_DATE,
        SIGNATURE,
        SHORTCODE,
        EMBEDDED,
        BLOCK_ELSEWHERE,
        COMMENTS,
        LEAD_FROM_TEXT,
        PICTURE_ELSEWHERE,
        PICTURE_WITHOUT_ALT,
        PICTURE_REFUSED,
        PEOPLE_IN_PICTURE,
        PICTURE_ABOVE_ELSEWHERE,
        TITLE_CUT,
        OLD_ADDRESS
    }
}
