package se.framsteg.site.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Frame;
import se.framsteg.site.index.EntryKind;

/**
 * What was asked for, and what was found.
 *
 * @param meant what may have been meant instead, or null
 * @param instead what is found for that
 */
record SearchPage(Question question, Found found, @Nullable String meant, Found instead) {
    static SearchPage of(Question question, Found found) {
        return new SearchPage(question, found, null, Found.NOTHING);
    }

    String asked() {
        return question.text();
    }

    boolean asks() {
        return !question.text().isEmpty();
    }

    /** Hits for what was asked, or, when there are none at all, for what may have been meant. */
    List<Hit> hits() {
        return found.total() == 0 ? instead.hits() : found.hits();
    }

    /** Of the kind that was chosen, or of all. */
    int count() {
        return question.kind() == null ? found.total() : found.counts().getOrDefault(question.kind(), 0);
    }

    /** A kind to choose, how many it has, and where it leads. */
    record Choice(String label, int count, String link, boolean current) {}

    List<Choice> choices(Frame frame) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Choice(
                                frame.t("site.search.all"),
                                found.total(),
                                link(frame, asked(), null, 1),
                                question.kind() == null)),
                        Arrays.stream(EntryKind.values())
                                .filter(kind -> found.counts().containsKey(kind) || kind == question.kind())
                                .map(kind -> new Choice(
                                        frame.t("site.search.kind." + kind),
                                        found.counts().getOrDefault(kind, 0),
                                        link(frame, asked(), kind, 1),
                                        kind == question.kind())))
                .toList();
    }

    @Nullable
    String earlier(Frame frame) {
        return question.page() == 1 ? null : link(frame, asked(), question.kind(), question.page() - 1);
    }

    @Nullable
    String further(Frame frame) {
        return question.page() * Question.SIZE >= count()
                ? null
                : link(frame, asked(), question.kind(), question.page() + 1);
    }

    int pages() {
        return Math.max(1, (count() + Question.SIZE - 1) / Question.SIZE);
    }

    String meantLink(Frame frame) {
        return link(frame, meant == null ? "" : meant, null, 1);
    }

    private static String link(Frame frame, String text, @Nullable EntryKind kind, int page) {
        return frame.link("/sok?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + (kind == null ? "" : "&slag=" + kind.slug()) + (page == 1 ? "" : "&sida=" + page));
    }
}
