package se.framsteg.organisation.suggest;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.organisation.Organisations;

/** Answers with the options of a datalist. Only accepted names; nothing about who has typed what. */
@Controller
class SuggestController {
    private static final int AT_MOST = 8;

    private final Organisations organisations;

    SuggestController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/organisationer")
    String organisations(@RequestParam(defaultValue = "") String q, Model model) {
        var words = shortened(q);
        model.addAttribute(
                "page",
                new Suggestions(organisations.search(words, AT_MOST).stream()
                        .map(hit -> new Suggestions.Option(
                                hit.name(), hit.also() != null ? hit.also() : hit.town() == null ? "" : hit.town()))
                        .toList()));
        return "organisation/suggest/options";
    }

    /** The workplaces of the organisation that has been typed by its name. */
    @GetMapping("/organisationer/arbetsplatser")
    String workplaces(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var options = organisations
                .byName(shortened(organisation))
                .map(id -> organisations.workplaces(id, shortened(q), AT_MOST))
                .orElse(List.of());
        model.addAttribute(
                "page",
                new Suggestions(options.stream()
                        .map(hit -> new Suggestions.Option(hit.name(), hit.town() == null ? "" : hit.town()))
                        .toList()));
        return "organisation/suggest/options";
    }

    private static String shortened(String typed) {
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }
}
