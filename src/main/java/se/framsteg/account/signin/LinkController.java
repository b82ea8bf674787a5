package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.access.Network;
import se.framsteg.account.DoorCookies;
import se.framsteg.account.Known;
import se.framsteg.account.Opened;
import se.framsteg.account.SecondStep;
import se.framsteg.account.Sessions;
import se.framsteg.account.SignIn;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Secret;

/** The page behind the link in the letter. Looking at it changes nothing, since mail scanners look at links too. */
@Controller
@RequestMapping("/logga-in/lank/{link}")
class LinkController {
    private final SignIn signIn;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final DoorCookies cookies;
    private final Limits limits;

    LinkController(SignIn signIn, SecondStep secondStep, Sessions sessions, DoorCookies cookies, Limits limits) {
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.cookies = cookies;
        this.limits = limits;
    }

    @GetMapping
    String show(@PathVariable String link, Frame frame, HttpServletRequest request, Model model) {
        var good = signIn.sameBrowser(new Secret(link), browser(request), Instant.now());
        if (good.isEmpty()) {
            return gone(frame);
        }
        model.addAttribute("page", LinkPage.of(link, good.get()));
        return "account/signin/link";
    }

    @PostMapping
    String open(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        // whoever holds a good link is never refused; only guessing is counted
        if (signIn.sameBrowser(new Secret(link), browser(request), Instant.now())
                .isEmpty()) {
            limits.count(Limit.UNKNOWN_LINK, Network.of(request));
            return gone(frame);
        }
        return switch (signIn.open(new Secret(link), browser(request), code, Instant.now())) {
            case Opened.Gone _ -> gone(frame);
            case Opened.WrongCode _ -> {
                response.setStatus(422);
                model.addAttribute("page", LinkPage.of(link, false).wrongCode());
                yield "account/signin/link";
            }
            case Opened.Welcome(var who) -> welcome(who, frame, request, response);
        };
    }

    private String welcome(Known who, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        if (!who.staff()) {
            return "redirect:" + frame.link(secondStep.welcome(who, request, response));
        }
        sessions.end(request);
        Pending.begin(who, request);
        return "redirect:" + frame.link(who.enrolled() ? "/logga-in/kod" : "/logga-in/skydda");
    }

    private @Nullable String browser(HttpServletRequest request) {
        return cookies.asking(request).map(Secret::text).orElse(null);
    }

    private static String gone(Frame frame) {
        return "redirect:" + frame.link("/logga-in?slut=true");
    }
}
