package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.account.SecondStep;
import se.framsteg.account.SignIn;
import se.framsteg.shared.Frame;

/** The first sign-in: nobody comes in without a second factor, so here one is made. */
@Controller
@RequestMapping("/logga-in/skydda")
class EnrolController {
    private final SignIn signIn;
    private final SecondStep secondStep;

    EnrolController(SignIn signIn, SecondStep secondStep) {
        this.signIn = signIn;
        this.secondStep = secondStep;
    }

    @GetMapping
    String show(Frame frame, HttpServletRequest request, Model model) {
        var pending = open(request);
        if (pending == null) {
            return "redirect:" + frame.link("/logga-in?slut=true");
        }
        var who = pending.who();
        model.addAttribute("page", EnrolPage.scan(pending.enrolment(request), who.name()));
        return "account/signin/enrol";
    }

    @PostMapping
    String enrol(
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var pending = open(request);
        if (pending == null) {
            return "redirect:" + frame.link("/logga-in?slut=true");
        }
        var who = pending.who();
        var enrolment = pending.enrolment(request);
        if (!secondStep.enrol(who.id(), enrolment.secret(), code, request)) {
            response.setStatus(422);
            model.addAttribute("page", EnrolPage.scan(enrolment, who.name()).wrong());
            return "account/signin/enrol";
        }
        var recovery = secondStep.newRecoveryCodes(who.id(), request);
        secondStep.welcome(who, request, response);
        model.addAttribute("page", EnrolPage.done(recovery));
        return "account/signin/recovery";
    }

    /** Only for who has no second factor: a mailbox alone never replaces one. Asked of the database each time. */
    private @Nullable Pending open(HttpServletRequest request) {
        return Pending.in(request)
                .filter(pending -> signIn.staff(pending.who().id())
                        .filter(known -> !known.enrolled())
                        .isPresent())
                .orElse(null);
    }
}
