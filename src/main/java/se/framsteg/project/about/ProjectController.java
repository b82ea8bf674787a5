package se.framsteg.project.about;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.shared.PageOwner;
import se.framsteg.shared.PublicPage;
import se.framsteg.shared.Words;

/** A project's public page. */
@Controller
class ProjectController {

    private final ProjectStory story;

    ProjectController(ProjectStory story) {
        this.story = story;
    }

    @PublicPage
    @GetMapping("/projekt/{slug}")
    String show(@PathVariable String slug, Words words, Model model, HttpServletRequest request) {
        var page = story.of(slug, words);
        PageOwner.is(page.project().association(), request);
        model.addAttribute("page", page);
        return "project/about/page";
    }
}
