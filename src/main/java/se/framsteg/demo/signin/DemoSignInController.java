package se.framsteg.demo.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.account.Known;
import se.framsteg.account.SecondStep;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** In the invented world anybody may be anybody; in a real installation this does not exist. */
@Controller
@ConditionalOnBooleanProperty("framsteg.demonstration")
@RequestMapping("/demo/logga-in")
class DemoSignInController {
    private final DemoPeople people;
    private final SecondStep secondStep;

    DemoSignInController(DemoPeople people, SecondStep secondStep) {
        this.people = people;
        this.secondStep = secondStep;
    }

    @GetMapping
    String show(Frame frame, Model model) {
        model.addAttribute("page", people.page(frame.language()));
        return "demo/signin/page";
    }

    @PostMapping
    String signIn(@RequestParam UUID person, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        var who = people.find(person).orElseThrow(() -> new NotFound("person"));
        return "redirect:"
                + frame.link(
                        secondStep.welcome(new Known(who.id(), who.name(), who.staff(), false), request, response));
    }
}
