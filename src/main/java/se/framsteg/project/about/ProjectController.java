package se.framsteg.project.about;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    String show(@PathVariable String slug, Words words, Model model) {
        model.addAttribute("page", story.of(slug, words));
        return "project/about/page";
    }
}
