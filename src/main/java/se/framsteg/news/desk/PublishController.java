package se.framsteg.news.desk;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.shared.Frame;

/** The verbs that change what readers get and need nothing of what is being typed. */
@Controller
@RequestMapping("/arbete/nyheter/{id}")
class PublishController {
    private final Posts posts;
    private final Previews previews;

    PublishController(Posts posts, Previews previews) {
        this.posts = posts;
        this.previews = previews;
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

    @PostMapping("/dorr/{door}/stang")
    String close(@PathVariable UUID id, @PathVariable UUID door, Frame frame) {
        previews.close(id, door);
        return back(id, "door_closed", frame);
    }

    private static String back(UUID id, String done, Frame frame) {
        return "redirect:" + frame.link("/arbete/nyheter/" + id) + "?klart=" + done;
    }
}
