package se.framsteg.news.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.news.Finding;
import se.framsteg.news.Post;
import se.framsteg.news.PostState;
import se.framsteg.news.Previews;
import se.framsteg.news.PublishingRule.Obstacle;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Formats;
import se.framsteg.shared.Frame;
import se.framsteg.shared.ReadingEase;

/**
 * The editor of a text in one language, and where the post is on its way to readers.
 *
 * @param version of the working copy; 0 when the language has not been begun
 * @param done the key of what was just done, or empty
 * @param ahead whether the working copy is not what readers have, or will have
 * @param day when it is published later, as it was typed or as it is scheduled
 * @param doorAddress the address of a door that was just opened, or null
 */
record EditorPage(
        Post post,
        TextLanguage language,
        List<TextLanguage> written,
        List<TextLanguage> read,
        Wording wording,
        int version,
        @Nullable Instant savedAt,
        List<Finding> findings,
        List<Finding> others,
        List<Obstacle> obstacles,
        ReadingEase ease,
        boolean mayPublish,
        List<Previews.Door> doors,
        boolean ahead,
        @Nullable String doorAddress,
        String done,
        FieldErrors errors,
        String day,
        String time,
        String previewHtml) {

    String address() {
        return "/arbete/nyheter/" + post.id();
    }

    String in(TextLanguage other) {
        return address() + "?sprak=" + other.tag();
    }

    String preview() {
        return address() + "/forhandsvisning?sprak=" + language.tag();
    }

    boolean draft() {
        return post.state() == PostState.DRAFT || post.state() == PostState.WITHDRAWN;
    }

    boolean ready() {
        return findings.isEmpty() && others.isEmpty() && obstacles.isEmpty();
    }

    /** Whether readers have something older than the working copy; shown so that nobody believes a correction is out. */
    boolean readersBehind() {
        return post.state() == PostState.PUBLISHED && ahead;
    }

    String lix(Frame frame) {
        var lix = Math.round(ease.lix());
        return frame.t("news.lix." + (lix < 30 ? "easy" : lix < 40 ? "plain" : lix < 50 ? "heavy" : "hard"), lix);
    }

    String link() {
        return post.path();
    }

    static String moment(Instant at, Frame frame) {
        return Formats.of(frame.language()).instant(at);
    }
}
