package se.framsteg.course.programme;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.framsteg.course.Programmes;
import se.framsteg.course.PublishedDates;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.PublicPage;

/** What there is to learn. */
@Controller
class ProgrammeController {
    private final Programmes programmes;
    private final PublishedDates dates;
    private final BusinessClock clock;

    ProgrammeController(Programmes programmes, PublishedDates dates, BusinessClock clock) {
        this.programmes = programmes;
        this.dates = dates;
        this.clock = clock;
    }

    @PublicPage
    @GetMapping("/kurser")
    String all(Model model) {
        model.addAttribute("programmes", List.copyOf(programmes.all()));
        return "course/programme/list";
    }

    @PublicPage
    @GetMapping("/kurser/{programme}")
    String one(@PathVariable String programme, Model model) {
        var found = programmes.programme(programme).orElseThrow(() -> new NotFound("programme"));
        var now = clock.now();
        model.addAttribute(
                "page", ProgrammePage.of(found, programmes.parts(found.id()), dates.ofProgramme(programme, now), now));
        return "course/programme/page";
    }

    /** A part has no page of its own: it is a place on its programme's. */
    @GetMapping("/kurser/{programme}/{part}")
    String part(@PathVariable String programme, @PathVariable String part, Frame frame) {
        var found = programmes.programme(programme).orElseThrow(() -> new NotFound("programme"));
        var known = programmes.parts(found.id()).stream()
                .filter(one -> one.slug().equals(part))
                .findFirst()
                .orElseThrow(() -> new NotFound("part"));
        return "redirect:" + frame.link("/kurser/" + found.slug()) + "#" + known.slug();
    }
}
