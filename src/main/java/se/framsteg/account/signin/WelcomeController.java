package se.framsteg.account.signin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.framsteg.access.Actor;
import se.framsteg.access.Grants;
import se.framsteg.account.OwnAccount;
import se.framsteg.account.Providers;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** A colleague who is let in but has no role yet, or none any more: says whom to ask. */
@Controller
class WelcomeController {
    private final Grants grants;
    private final Providers providers;
    private final OwnAccount own;
    private final BusinessClock clock;

    WelcomeController(Grants grants, Providers providers, OwnAccount own, BusinessClock clock) {
        this.grants = grants;
        this.providers = providers;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping("/arbete/valkommen")
    String show(Actor actor, Frame frame, Model model) {
        if (!(actor instanceof Actor.Staff staff)) {
            throw new NotFound("staff");
        }
        if (grants.hasAny(staff.person(), clock.today())) {
            return "redirect:" + frame.link("/arbete");
        }
        model.addAttribute(
                "page",
                new WelcomePage(
                        staff.name(),
                        own.account(staff.person())
                                .map(account -> account.email())
                                .orElse(""),
                        providers
                                .of(staff.person())
                                .map(provider -> provider.contact())
                                .orElse("")));
        return "account/signin/welcome";
    }
}
