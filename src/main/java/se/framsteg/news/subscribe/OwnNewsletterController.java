package se.framsteg.news.subscribe;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.message.MailAddress;
import se.framsteg.news.Reader;
import se.framsteg.news.ReaderChoices;
import se.framsteg.news.Readers;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** A reader's own link: say yes, choose, leave. Mail scanners open links too, so looking changes nothing. */
@Controller
@RequestMapping("/nyhetsbrev/min/{secret}")
class OwnNewsletterController {
    private final Readers readers;
    private final ReaderChoices choices;
    private final Publisher publisher;

    OwnNewsletterController(Readers readers, ReaderChoices choices, Publisher publisher) {
        this.readers = readers;
        this.choices = choices;
        this.publisher = publisher;
    }

    @GetMapping
    String show(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String klart,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        var reader = readers.byLink(secret).filter(Reader::own).orElseThrow(() -> new NotFound("reader"));
        var known = klart != null && klart.matches("ja|valt") ? klart : null;
        model.addAttribute(
                "page",
                new OwnNewsletterPage(
                        secret,
                        reader,
                        publisher.name(reader),
                        MailAddress.parse(reader.email())
                                .map(MailAddress::masked)
                                .orElse(""),
                        new Choices(
                                choices.themes(frame.language()),
                                choices.projects(reader.association(), reader.interests()),
                                ReaderForm.of(reader)),
                        known));
        return "news/subscribe/own";
    }

    @PostMapping("/ja")
    String yes(@PathVariable String secret, Frame frame) {
        readers.confirm(secret);
        return "redirect:" + frame.link("/nyhetsbrev/min/" + secret) + "?klart=ja";
    }

    @PostMapping("/val")
    String choose(@PathVariable String secret, @ModelAttribute ReaderForm form, Frame frame) {
        readers.choose(secret, form.language(), form.interests());
        return "redirect:" + frame.link("/nyhetsbrev/min/" + secret) + "?klart=valt";
    }

    @PostMapping("/sluta")
    String leave(@PathVariable String secret, Frame frame) {
        readers.leave(secret);
        return "redirect:" + frame.link("/nyhetsbrev/avsluta");
    }
}
