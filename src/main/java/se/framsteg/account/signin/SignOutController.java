package se.framsteg.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import se.framsteg.account.Sessions;
import se.framsteg.shared.Frame;

@Controller
class SignOutController {
    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/logga-ut")
    String out(HttpServletRequest request, Frame frame) {
        sessions.end(request);
        return "redirect:" + frame.link("/");
    }
}
