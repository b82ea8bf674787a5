package se.framsteg.news.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.message.WebAddress;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.news.Publication;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The verbs that change what readers get. What is refused comes back as the editor, with the reasons. */
@Controller
@RequestMapping("/arbete/nyheter/{id}")
class PublishController {
    private final Posts posts;
    private final Previews previews;
    private final EditorPages pages;
    private final WebAddress addresses;

    PublishController(Posts posts, Previews previews, EditorPages pages, WebAddress addresses) {
        this.posts = posts;
        this.previews = previews;
        this.pages = pages;
        this.addresses = addresses;
    }

    @PostMapping("/publicera")
    String publish(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<String> sprak,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        return answer(posts.publish(id, languages(sprak), null), "published", id, frame, response, model);
    }

    @PostMapping("/schema")
    String schedule(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<String> sprak,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var at = moment(day, time);
        if (at == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "page",
                    pages.typed(
                            id, TextLanguage.SV, form(id), FieldErrors.none().add("day", "news.edit.error.when")));
            return "news/desk/editor";
        }
        return answer(posts.schedule(id, languages(sprak), at), "scheduled", id, frame, response, model);
    }

    @PostMapping("/avschema")
    String unschedule(@PathVariable UUID id, Frame frame) {
        posts.unschedule(id);
        return back(id, "unscheduled", frame);
    }

    @PostMapping("/ta-ner")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, Frame frame) {
        posts.withdraw(id, why);
        return back(id, "withdrawn", frame);
    }

    @PostMapping("/ta-ner-sprak")
    String withdrawLanguage(@PathVariable UUID id, @RequestParam String sprak, Frame frame) {
        posts.withdraw(id, EditorController.language(sprak));
        return back(id, "withdrawn", frame);
    }

    @PostMapping("/be-om")
    String ask(@PathVariable UUID id, Frame frame) {
        posts.ask(id);
        return back(id, "asked", frame);
    }

    @PostMapping("/sluta-be")
    String stopAsking(@PathVariable UUID id, Frame frame) {
        posts.stopAsking(id);
        return back(id, "not_asked", frame);
    }

    @PostMapping("/adress")
    String move(@PathVariable UUID id, @RequestParam(defaultValue = "") String slug, Frame frame) {
        if (!slug.isBlank()) {
            posts.move(id, slug);
        }
        return back(id, "moved", frame);
    }

    /** The door's address is shown once, on the answer to opening it; afterwards nobody knows it. */
    @PostMapping("/dorr")
    String open(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String sprak, Frame frame, Model model) {
        var secret = previews.open(id).text();
        model.addAttribute(
                "page",
                pages.saved(
                        id,
                        EditorController.language(sprak),
                        "door",
                        addresses.of(frame.link("/nyheter/utkast/" + secret))));
        return "news/desk/editor";
    }

    @PostMapping("/dorr/{door}/stang")
    String close(@PathVariable UUID id, @PathVariable UUID door, Frame frame) {
        previews.close(id, door);
        return back(id, "door_closed", frame);
    }

    private String answer(
            Publication answer, String done, UUID id, Frame frame, HttpServletResponse response, Model model) {
        return switch (answer) {
            case Publication.Done ok -> back(id, done, frame);
            case Publication.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var first = refused.findings().isEmpty()
                        ? TextLanguage.SV
                        : refused.findings().getFirst().language();
                model.addAttribute("page", pages.saved(id, first, "refused", null));
                yield "news/desk/editor";
            }
        };
    }

    private TextForm form(UUID id) {
        var text = posts.text(id, TextLanguage.SV).orElseThrow();
        var wording = text.wording();
        return new TextForm(
                wording.title(), wording.lead(), wording.body(), wording.alt(), wording.spoken(), text.version());
    }

    private static Set<TextLanguage> languages(@Nullable Set<String> tags) {
        return tags == null
                ? Set.of()
                : tags.stream().map(EditorController::language).collect(Collectors.toSet());
    }

    private static @Nullable Instant moment(String day, String time) {
        try {
            return LocalDate.parse(day.strip())
                    .atTime(LocalTime.parse(time.strip().replace('.', ':')))
                    .atZone(BusinessClock.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String back(UUID id, String done, Frame frame) {
        return "redirect:" + frame.link("/arbete/nyheter/" + id) + "?klart=" + done;
    }
}
