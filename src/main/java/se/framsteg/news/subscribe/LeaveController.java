package se.framsteg.news.subscribe;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.news.Readers;
import se.framsteg.shared.PublicPage;

/** The address that a letter's header names. People who open it see a button; mail programs post to it (RFC 8058). */
@Controller
@RequestMapping("/nyhetsbrev/avsluta")
class LeaveController {
    private final Readers readers;
    private final Publisher publisher;

    LeaveController(Readers readers, Publisher publisher) {
        this.readers = readers;
        this.publisher = publisher;
    }

    @PublicPage
    @GetMapping
    String left() {
        return "news/subscribe/left";
    }

    /** A link that was used shows what became of it, not an error. */
    @GetMapping("/{secret}")
    String show(@PathVariable String secret, Model model, HttpServletResponse response) {
        hidden(response);
        var reader = readers.byLink(secret);
        if (reader.isEmpty()) {
            return "news/subscribe/left";
        }
        model.addAttribute("secret", secret);
        model.addAttribute("association", publisher.name(reader.get()));
        return "news/subscribe/leave";
    }

    /** Answered at once: a mail program follows no redirect. */
    @PostMapping(path = "/{secret}", params = OneClick.FIELD + "=" + OneClick.VALUE)
    String leave(@PathVariable String secret, HttpServletResponse response) {
        hidden(response);
        readers.leave(secret);
        return "news/subscribe/left";
    }

    private static void hidden(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
