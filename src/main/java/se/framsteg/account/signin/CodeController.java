package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.account.Known;
import se.framsteg.account.SecondStep;
import se.framsteg.account.SignIn;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The second step: a code from the app or from the paper. */
@Controller
@RequestMapping("/logga-in/kod")
class CodeController {
    private final SignIn signIn;
    private final SecondStep secondStep;

    CodeController(SignIn signIn, SecondStep secondStep) {
        this.signIn = signIn;
        this.secondStep = secondStep;
    }

    @GetMapping
    String show(Frame frame, HttpServletRequest request, Model model) {
        var pending = Pending.in(request);
        if (pending.isEmpty()) {
            return "redirect:" + frame.link("/logga-in?slut=true");
        }
        model.addAttribute("page", page(pending.get().who(), frame));
        return "account/signin/code";
    }

    @PostMapping
    String check(
            @RequestParam(defaultValue = "") String code,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = Pending.in(request)
                .flatMap(pending -> signIn.staff(pending.who().id()));
        if (who.isEmpty()) {
            return "redirect:" + frame.link("/logga-in?slut=true");
        }
        if (!secondStep.isRight(who.get().id(), code, request)) {
            response.setStatus(422);
            model.addAttribute("page", page(who.get(), frame).wrong());
            return "account/signin/code";
        }
        return "redirect:" + frame.link(secondStep.welcome(who.get(), request, response));
    }

    private static CodePage page(Known who, Frame frame) {
        return new CodePage(who.name(), frame.link("/logga-in/kod"), FieldErrors.none());
    }
}
