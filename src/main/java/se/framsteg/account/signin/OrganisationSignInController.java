package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Actor;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.account.Arrival;
import se.framsteg.account.Callers;
import se.framsteg.account.CanonicalAddress;
import se.framsteg.account.Connection;
import se.framsteg.account.Leaving;
import se.framsteg.account.ProviderSignIn;
import se.framsteg.account.ProviderVisits;
import se.framsteg.account.Providers;
import se.framsteg.account.SecondStep;
import se.framsteg.account.Sessions;
import se.framsteg.account.StepUp;
import se.framsteg.message.MailAddress;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/**
 * Signing in at the own organisation. No form of ours leads away from here: the policy forbids it, and forbids too that the
 * answer to a form does. A form ends on a page of ours, and a link on that leads out.
 */
@Controller
@RequestMapping("/logga-in/organisation")
class OrganisationSignInController {
    private final Providers providers;
    private final ProviderSignIn signIn;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final StepUp stepUp;
    private final CanonicalAddress canonical;
    private final Limits limits;
    private final Callers callers;

    OrganisationSignInController(
            Providers providers,
            ProviderSignIn signIn,
            SecondStep secondStep,
            Sessions sessions,
            StepUp stepUp,
            CanonicalAddress canonical,
            Limits limits,
            Callers callers) {
        this.callers = callers;
        this.providers = providers;
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.stepUp = stepUp;
        this.canonical = canonical;
        this.limits = limits;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("page", OrganisationPage.of(providers.active()));
        return "account/signin/organisation";
    }

    /** Only the domain is looked at, so the answer says nothing of who is known. */
    @PostMapping
    String find(
            @RequestParam(defaultValue = "") String email,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limits.count(Limit.SIGN_IN_ELSEWHERE, callers.of(request));
        var address = MailAddress.parse(email);
        var found = address.flatMap(one -> providers.byAddress(one.text()));
        if (found.isPresent()) {
            return "redirect:"
                    + frame.link("/logga-in/organisation/" + found.get().id());
        }
        response.setStatus(422);
        var page = OrganisationPage.of(providers.active());
        model.addAttribute("page", address.isEmpty() ? page.notAnAddress(email) : page.unknown(email));
        return "account/signin/organisation";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Frame frame, Model model) {
        model.addAttribute("page", LeavingPage.of(name(id), frame.link("/logga-in/organisation/" + id + "/ga")));
        return "account/signin/leaving";
    }

    /** Changes nothing but what this browser has asked; at the one host where sessions are. */
    @GetMapping("/{id}/ga")
    ResponseEntity<Void> leave(@PathVariable String id, Frame frame, HttpServletRequest request) {
        if (!canonical.isAsked(request)) {
            return to(canonical.of(frame.language().prefix() + "/logga-in/organisation/" + id + "/ga"));
        }
        limits.count(Limit.SIGN_IN_ELSEWHERE, callers.of(request));
        var leaving = signIn.leave(id, request, frame.language(), null);
        leaving.keepIn(request);
        return to(leaving.address());
    }

    /** One who is signed in by the organisation shows there once more who they are. */
    @GetMapping("/bekrafta")
    ResponseEntity<Void> confirm(
            @RequestParam(defaultValue = "/arbete") String till, Frame frame, HttpServletRequest request) {
        var visit = ProviderVisits.in(request).orElseThrow(() -> new NotFound("visit"));
        var leaving = signIn.leave(visit.provider(), request, frame.language(), StepUp.within(till));
        leaving.keepIn(request);
        return to(leaving.address());
    }

    /**
     * The organisation sends the browser back here, and by the protocol that is a GET that changes something: it counts once,
     * and only in the browser that asked.
     */
    @GetMapping("/{id}/svar")
    ModelAndView back(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String iss,
            @RequestParam(required = false) @Nullable String error,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.count(Limit.SIGN_IN_ELSEWHERE, callers.of(request));
        var left = Leaving.takeFrom(request).orElse(null);
        var answer = new ProviderSignIn.Answer(code, state, iss, error);
        var now = Instant.now();
        return switch (signIn.back(id, answer, left, staff(actor), now)) {
            case Arrival.Refused(var why) -> refused(why);
            case Arrival.Confirmed(var next) -> {
                stepUp.confirmedElsewhere(request, now);
                yield new ModelAndView("redirect:" + next);
            }
            case Arrival.Welcome welcome -> welcome(welcome, left, request, response);
        };
    }

    private ModelAndView welcome(
            Arrival.Welcome welcome, @Nullable Leaving left, HttpServletRequest request, HttpServletResponse response) {
        var language = left == null ? Language.SV : left.language();
        sessions.end(request);
        ProviderVisits.keep(welcome.visit(), request);
        if (welcome.complete()) {
            return redirect(language, secondStep.welcome(welcome.who(), request, response));
        }
        Pending.begin(welcome.who(), request);
        return redirect(language, welcome.who().enrolled() ? "/logga-in/kod" : "/logga-in/skydda");
    }

    private static ModelAndView redirect(Language language, String path) {
        return new ModelAndView("redirect:" + language.at(path).prefix() + path);
    }

    @ExceptionHandler
    ModelAndView unreachable(Connection.Broken broken) {
        return refused(Arrival.Reason.PROVIDER);
    }

    private static ModelAndView refused(Arrival.Reason why) {
        var view = new ModelAndView("account/signin/refused");
        view.setStatus(HttpStatus.FORBIDDEN);
        view.addObject("why", why);
        return view;
    }

    private String name(String id) {
        return providers.active(id).orElseThrow(() -> new NotFound("provider")).name();
    }

    private static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static @Nullable UUID staff(Actor actor) {
        return actor instanceof Actor.Staff staff ? staff.person() : null;
    }
}
