package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Actor;
import se.framsteg.account.ProviderVisit;
import se.framsteg.account.ProviderVisits;
import se.framsteg.account.Providers;
import se.framsteg.account.StepUp;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** Before what is taken out or unsealed, a colleague shows the second factor again. */
@Controller
@RequestMapping("/logga-in/bekrafta")
class ConfirmController {
    private final StepUp stepUp;
    private final Providers providers;

    ConfirmController(StepUp stepUp, Providers providers) {
        this.providers = providers;
        this.stepUp = stepUp;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "/arbete") String till,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", page(staff(actor), till, frame, request));
        return "account/signin/confirm";
    }

    @PostMapping
    String confirm(
            @RequestParam(defaultValue = "/arbete") String till,
            @RequestParam(defaultValue = "") String code,
            Actor actor,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var staff = staff(actor);
        if (!stepUp.confirm(staff.person(), code, request)) {
            response.setStatus(422);
            model.addAttribute("page", page(staff, till, frame, request).wrong());
            return "account/signin/confirm";
        }
        return "redirect:" + StepUp.within(till);
    }

    private ConfirmPage page(Actor.Staff staff, String till, Frame frame, HttpServletRequest request) {
        var next = StepUp.within(till);
        var elsewhere = ProviderVisits.in(request)
                .filter(ProviderVisit::trusted)
                .flatMap(visit -> providers.active(visit.provider()))
                .map(provider -> new ConfirmPage.Elsewhere(
                        provider.name(),
                        frame.link("/logga-in/organisation/bekrafta?till="
                                + URLEncoder.encode(next, StandardCharsets.UTF_8))));
        return new ConfirmPage(
                frame.link("/logga-in/bekrafta"),
                next,
                stepUp.codeless(staff.person()),
                stepUp.hasCode(staff.person()),
                elsewhere.orElse(null),
                FieldErrors.none());
    }

    private static Actor.Staff staff(Actor actor) {
        if (actor instanceof Actor.Staff staff) {
            return staff;
        }
        throw new NotFound("staff");
    }
}
