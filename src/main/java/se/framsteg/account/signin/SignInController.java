package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.JobWatch;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.account.Asked;
import se.framsteg.account.Callers;
import se.framsteg.account.DoorCookies;
import se.framsteg.account.Providers;
import se.framsteg.account.SignIn;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Installation;

@Controller
@RequestMapping("/logga-in")
class SignInController {
    private final SignIn signIn;
    private final DoorCookies cookies;
    private final Limits limits;
    private final Callers callers;
    private final Installation installation;
    private final Providers providers;
    private final JobWatch jobs;

    SignInController(
            SignIn signIn,
            DoorCookies cookies,
            Limits limits,
            Callers callers,
            Installation installation,
            Providers providers,
            JobWatch jobs) {
        this.callers = callers;
        this.jobs = jobs;
        this.providers = providers;
        this.signIn = signIn;
        this.cookies = cookies;
        this.limits = limits;
        this.installation = installation;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "false") boolean slut,
            @RequestParam(defaultValue = "false") boolean sparat,
            Model model) {
        model.addAttribute(
                "page", SignInPage.empty(slut, sparat, delayed(), installation.demonstration(), organisations()));
        return "account/signin/page";
    }

    /** Nothing here depends on whether the address is known: see {@link SignIn}. */
    @PostMapping
    String ask(
            @RequestParam String email,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limits.count(Limit.SIGN_IN_NETWORK, callers.of(request));
        var address = MailAddress.parse(email);
        if (address.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", SignInPage.notAnAddress(email, installation.demonstration(), organisations()));
            return "account/signin/page";
        }
        var device = cookies.device(request).orElse(null);
        var asked = signIn.ask(address.get(), frame.language(), device, Instant.now());
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.asking(asked.browser()));
        return "redirect:" + frame.link("/logga-in/vantar");
    }

    /** No link is promised while the jobs that write and send it stand still. */
    private boolean delayed() {
        return !jobs.run("sign-in-answer", "letters-send");
    }

    private boolean organisations() {
        return !providers.active().isEmpty();
    }

    @GetMapping("/vantar")
    String sent(HttpServletRequest request, Frame frame, Model model) {
        var browser = cookies.asking(request);
        if (browser.isEmpty()) {
            return "redirect:" + frame.link("/logga-in");
        }
        model.addAttribute("code", Asked.code(browser.get()).replaceFirst("(...)", "$1 "));
        model.addAttribute("delayed", delayed());
        model.addAttribute("demonstration", installation.demonstration());
        return "account/signin/sent";
    }
}
