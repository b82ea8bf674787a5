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
    /** All that can be said when the database is away: every other page of ours begins by asking it. */
    static final String WITHOUT_DATABASE = """
            <!doctype html>
            <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Det gick inte – Framsteg</title><link rel="stylesheet" href="/assets/app.css"></head>
            <body><main class="wrap"><h1>Det gick inte just nu</h1>
            <p>Vi kunde inte läsa det du skickade, eller så startar tjänsten om. Försök igen om en stund.</p>
            <p lang="en">We could not read what you sent, or the service is restarting. Please try again in a while.</p>
            <p><a href="/">Till startsidan</a></p></main></body></html>
            """;

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
