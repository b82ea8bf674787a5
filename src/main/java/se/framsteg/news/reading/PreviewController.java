package se.framsteg.news.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.news.Previews;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** A text that is not published, for whoever has been given the secret. Nobody keeps it and no search engine lists it. */
@Controller
class PreviewController {
    private final Previews previews;

    PreviewController(Previews previews) {
        this.previews = previews;
    }

    @GetMapping("/nyheter/utkast/{secret}")
    String show(@PathVariable String secret, Frame frame, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute(
                "page",
                previews.through(secret, TextLanguage.of(frame.language())).orElseThrow(() -> new NotFound("preview")));
        return "news/reading/draft";
    }
}
