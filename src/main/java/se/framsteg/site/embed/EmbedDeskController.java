package se.framsteg.site.embed;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.course.Programmes;
import se.framsteg.organisation.Association;
import se.framsteg.project.Projects;
import se.framsteg.project.SharedProjects;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.EmbedSources;
import se.framsteg.site.SiteAddresses;
import se.framsteg.site.SiteDesk;
import se.framsteg.site.Source;

/** The list of those who may show our boxes, and the code that they paste. */
@Controller
@RequestMapping("/arbete/forbund/{slug}/inbaddning")
class EmbedDeskController {
    private final SiteDesk desk;
    private final EmbedSources sources;
    private final SiteAddresses addresses;
    private final Programmes programmes;
    private final Projects projects;
    private final SharedProjects shared;

    EmbedDeskController(
            SiteDesk desk,
            EmbedSources sources,
            SiteAddresses addresses,
            Programmes programmes,
            Projects projects,
            SharedProjects shared) {
        this.desk = desk;
        this.sources = sources;
        this.addresses = addresses;
        this.programmes = programmes;
        this.projects = projects;
        this.shared = shared;
    }

    @GetMapping
    String show(@PathVariable String slug, BoxForm form, Model model) {
        model.addAttribute("page", page(desk.mine(slug), form, "", FieldErrors.none()));
        return "site/embed/desk";
    }

    @PostMapping("/webbplatser")
    String allow(
            @PathVariable String slug,
            @RequestParam String host,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var association = desk.mine(slug);
        var source = Source.parse(host);
        if (source.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = FieldErrors.none().add("host", "site.embed.error.host");
            model.addAttribute("page", page(association, BoxForm.empty(), host, errors));
            return "site/embed/desk";
        }
        sources.allow(association.id(), source.get());
        return back(slug, frame);
    }

    @PostMapping("/webbplatser/bort")
    String forbid(@PathVariable String slug, @RequestParam String source, Frame frame) {
        sources.forbid(desk.mine(slug).id(), source);
        return back(slug, frame);
    }

    private EmbedPage page(Association association, BoxForm form, String host, FieldErrors errors) {
        var shown = shared.shownBy(association.id());
        return new EmbedPage(
                association,
                sources.of(association.id()),
                form,
                addresses.home(association),
                programmes.themes(),
                projects.published().stream()
                        .filter(project -> shown.contains(project.id()))
                        .toList(),
                host,
                errors);
    }

    private static String back(String slug, Frame frame) {
        return "redirect:" + frame.link("/arbete/forbund/" + slug + "/inbaddning");
    }
}
