package se.framsteg.news.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.shared.Frame;

/** The list of what is written. */
record DeskPage(
        List<DeskQuery.Line> lines,
        boolean more,
        int page,
        @Nullable String state,
        String words) {
    static final List<String> STATES = List.of("ASKED", "UNSEEN", "DRAFT", "SCHEDULED", "PUBLISHED", "WITHDRAWN");

    static DeskPage of(List<DeskQuery.Line> found, int page, @Nullable String state, String words) {
        var more = found.size() > DeskQuery.PAGE;
        return new DeskPage(more ? found.subList(0, DeskQuery.PAGE) : found, more, page, state, words);
    }

    Map<String, String> states(Frame frame) {
        var states = new LinkedHashMap<String, String>();
        states.put("", frame.t("news.desk.all"));
        STATES.forEach(one -> states.put(one, frame.t("news.desk.state." + one)));
        return states;
    }

    String turn(Frame frame, int to) {
        return frame.link("/arbete/nyheter") + "?sida=" + to
                + (state == null ? "" : "&lage=" + state)
                + (words.isEmpty()
                        ? ""
                        : "&q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** {@code Schemalagd 14 mars 2025 kl. 08.00} */
    String since(DeskQuery.Line line, Frame frame) {
        if (line.publishAt() != null) {
            return frame.t("news.desk.due", frame.instant(line.publishAt()));
        }
        return line.publishedAt() != null
                ? frame.t("news.desk.published", frame.instant(line.publishedAt()))
                : frame.t("news.desk.saved", frame.instant(line.savedAt()));
    }
}
