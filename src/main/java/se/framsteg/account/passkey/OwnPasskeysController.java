package se.framsteg.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Actor;
import se.framsteg.access.Confirmed;
import se.framsteg.account.Passkeys;
import se.framsteg.account.StepUp;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** Adding and removing one's own passkeys, by who has just shown the second factor. */
@Controller
@RequestMapping("/arbete/konto/passkey")
class OwnPasskeysController {
    private static final String BEGUN = "account.passkey.begun";

    private final Passkeys passkeys;
    private final PasskeyJson json;
    private final StepUp stepUp;

    OwnPasskeysController(Passkeys passkeys, PasskeyJson json, StepUp stepUp) {
        this.passkeys = passkeys;
        this.json = json;
        this.stepUp = stepUp;
    }

    /** 401 sends the script to the page that asks for the code again. */
    @PostMapping("/fraga")
    ResponseEntity<String> begin(Actor actor, HttpServletRequest request) {
        if (!stepUp.fresh(request)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("");
        }
        var begun = passkeys.begin(person(actor));
        request.getSession().setAttribute(BEGUN, begun);
        return ResponseEntity.ok(json.write(begun));
    }

    @PostMapping
    ResponseEntity<String> keep(
            @RequestBody String body,
            @RequestHeader(value = "User-Agent", defaultValue = "") String device,
            Frame frame,
            HttpServletRequest request) {
        var session = request.getSession();
        if (!(session.getAttribute(BEGUN) instanceof PublicKeyCredentialCreationOptions begun)) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body("");
        }
        session.removeAttribute(BEGUN);
        try {
            passkeys.keep(begun, json.made(body), Passkeys.label(device));
        } catch (RuntimeException wrong) {
            // a device that answers something else than it was asked makes no key
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body("");
        }
        return ResponseEntity.ok(frame.link("/arbete/konto"));
    }

    @Confirmed(counted = false)
    @PostMapping("/ta-bort")
    String remove(@RequestParam String id, Actor actor, Frame frame) {
        passkeys.remove(person(actor), id);
        return "redirect:" + frame.link("/arbete/konto");
    }

    private static UUID person(Actor actor) {
        if (actor instanceof Actor.Staff staff) {
            return staff.person();
        }
        throw new NotFound("staff");
    }
}
