package se.framsteg.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that says what went wrong and what to do next.
 *
 * @param kind the status as it stands in the keys of the sentences, such as {@code 404}
 * @param sentence the key of a sentence of its own, or null for the kind's ordinary one
 */
public record ProblemPage(String kind, @Nullable String sentence) {
    static ModelAndView view(HttpStatusCode status, String kind) {
        return view(status, kind, null);
    }

    static ModelAndView view(HttpStatusCode status, String kind, @Nullable String sentence) {
        return new ModelAndView("shared/problem", Map.of("page", new ProblemPage(kind, sentence)), status);
    }

    public String title(Frame frame) {
        return frame.t("shared.problem." + kind + ".title");
    }

    public String text(Frame frame) {
        return frame.t(sentence == null ? "shared.problem." + kind + ".text" : sentence);
    }
}
