package se.framsteg.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.account.Callers;
import se.framsteg.account.Passkeys;
import se.framsteg.account.SecondStep;
import se.framsteg.account.SignIn;
import se.framsteg.shared.Frame;

/** Signing in with a passkey: the server asks, the device answers, and the answer is good for that question only. */
@Controller
@RequestMapping("/logga-in/passkey")
class PasskeySignInController {
    private static final String ASKED = "account.passkey.asked";

    private final Passkeys passkeys;
    private final PasskeyJson json;
    private final SignIn signIn;
    private final SecondStep secondStep;
    private final Limits limits;
    private final Callers callers;

    PasskeySignInController(
            Passkeys passkeys, PasskeyJson json, SignIn signIn, SecondStep secondStep, Limits limits, Callers callers) {
        this.callers = callers;
        this.passkeys = passkeys;
        this.json = json;
        this.signIn = signIn;
        this.secondStep = secondStep;
        this.limits = limits;
    }

    @PostMapping("/fraga")
    ResponseEntity<String> ask(HttpServletRequest request) {
        limits.count(Limit.SIGN_IN_ELSEWHERE, callers.of(request));
        var asked = passkeys.ask();
        request.getSession().setAttribute(ASKED, asked);
        return ResponseEntity.ok(json.write(asked));
    }

    @PostMapping
    ResponseEntity<String> answer(
            @RequestBody String body, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        var who = person(body, request).flatMap(signIn::staff);
        if (who.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body("");
        }
        return ResponseEntity.ok(frame.link(secondStep.welcome(who.get(), request, response)));
    }

    private Optional<UUID> person(String body, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof PublicKeyCredentialRequestOptions asked)) {
            return Optional.empty();
        }
        session.removeAttribute(ASKED);
        try {
            return Optional.of(passkeys.answer(asked, json.answer(body)));
        } catch (RuntimeException wrong) {
            // whatever is wrong with a key or its answer, it opens nothing; why is nobody's business at the door
            return Optional.empty();
        }
    }
}
