package se.framsteg.news.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.news.Posts;
import se.framsteg.news.Saving;
import se.framsteg.news.Text;
import se.framsteg.shared.Conflict;
import se.framsteg.shared.Frame;

/** What a text has been, and the way back. */
@Controller
@RequestMapping("/arbete/nyheter/{id}/versioner")
class VersionsController {
    private final Posts posts;

    VersionsController(Posts posts) {
        this.posts = posts;
    }

    @GetMapping
    String list(@PathVariable UUID id, @RequestParam(required = false) @Nullable String sprak, Model model) {
        var language = EditorController.language(sprak);
        model.addAttribute(
                "page",
                VersionsPage.of(
                        posts.get(id),
                        language,
                        posts.text(id, language).map(Text::version).orElse(0),
                        posts.revisions(id, language)));
        return "news/desk/versions";
    }

    @PostMapping("/{number}")
    String restore(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String sprak,
            @RequestParam int version,
            Frame frame) {
        var language = EditorController.language(sprak);
        if (posts.restore(id, language, number, version) instanceof Saving.Overtaken) {
            throw new Conflict("news.conflict.restore");
        }
        return "redirect:" + frame.link("/arbete/nyheter/" + id) + "?sprak=" + language.tag() + "&klart=restored";
    }
}
