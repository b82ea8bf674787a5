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
 * @param fault the number of a fault of ours, by which it is found in the log
 */
public record ProblemPage(
        String kind, @Nullable String sentence, @Nullable String fault) {
    static ModelAndView view(HttpStatusCode status, String kind) {
        return view(status, new ProblemPage(kind, null, null));
    }

    static ModelAndView view(HttpStatusCode status, ProblemPage page) {
        return new ModelAndView("shared/problem", Map.of("page", page), status);
    }

    public String title(Frame frame) {
        return frame.t(
                kind.equals("503") && sentence != null ? sentence + ".title" : "shared.problem." + kind + ".title");
    }

    public String text(Frame frame) {
        return frame.t(sentence == null ? "shared.problem." + kind + ".text" : sentence);
    }
}
