package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.account.CanonicalAddress;
import se.framsteg.account.ProviderSignIn;
import se.framsteg.account.ProviderVisits;
import se.framsteg.account.Providers;
import se.framsteg.account.Sessions;
import se.framsteg.shared.Frame;

@Controller
class SignOutController {
    private final Sessions sessions;
    private final Providers providers;
    private final ProviderSignIn signIn;
    private final CanonicalAddress canonical;

    SignOutController(Sessions sessions, Providers providers, ProviderSignIn signIn, CanonicalAddress canonical) {
        this.sessions = sessions;
        this.providers = providers;
        this.signIn = signIn;
        this.canonical = canonical;
    }

    /** One who came by an organisation is still signed in there, and is told so. */
    @PostMapping("/logga-ut")
    String out(HttpServletRequest request, Frame frame) {
        var visit = ProviderVisits.in(request);
        sessions.end(request);
        return "redirect:"
                + frame.link(visit.map(one -> "/logga-in/utloggad?hos=" + one.provider())
                        .orElse("/"));
    }

    /** No token of the organisation is kept, so none is shown to it here: it asks the person itself. */
    @GetMapping("/logga-in/utloggad")
    String outHere(@RequestParam(defaultValue = "") String hos, Frame frame, Model model) {
        var provider = providers.active(hos);
        var address = provider.flatMap(one -> signIn.signOutAddress(one.id(), canonical.of("/logga-in/utloggad")));
        model.addAttribute(
                "page", LeavingPage.of(provider.map(one -> one.name()).orElse(""), address.orElse("")));
        return "account/signin/signed-out";
    }
}
