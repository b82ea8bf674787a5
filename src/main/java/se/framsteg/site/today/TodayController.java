package se.framsteg.site.today;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.WaitingTasks;

/** The day of the one who is signed in: what waits for me first, then what happens. */
@Controller
class TodayController {
    private final List<WaitingTasks> waiting;
    private final TodayQuery query;
    private final BusinessClock clock;
    private final Grants grants;

    TodayController(List<WaitingTasks> waiting, TodayQuery query, BusinessClock clock, Grants grants) {
        this.grants = grants;
        this.waiting = waiting;
        this.query = query;
        this.clock = clock;
    }

    /** Whoever has no role is told whom to ask for one. */
    @GetMapping("/arbete")
    String show(Actor actor, Frame frame, Model model) {
        if (actor instanceof Actor.Staff staff && !grants.hasAny(staff.person(), clock.today())) {
            return "redirect:" + frame.link("/arbete/valkommen");
        }
        var tasks = waiting.stream()
                .flatMap(source -> source.forMe(frame).stream())
                .sorted((a, b) -> Boolean.compare(b.urgent(), a.urgent()))
                .toList();
        model.addAttribute("page", TodayPage.of(clock.today(), tasks, query.dates(clock.today(), 14)));
        return "site/today/page";
    }
}
