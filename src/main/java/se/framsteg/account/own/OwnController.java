package se.framsteg.account.own;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Actor;
import se.framsteg.access.Confirmed;
import se.framsteg.account.OwnAccount;
import se.framsteg.account.Passkeys;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

@Controller
@RequestMapping("/arbete/konto")
class OwnController {
    private final OwnAccount own;
    private final Passkeys passkeys;

    OwnController(OwnAccount own, Passkeys passkeys) {
        this.own = own;
        this.passkeys = passkeys;
    }

    @GetMapping
    String show(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("page", page(person(actor), List.of(), request));
        return "account/own/page";
    }

    @Confirmed
    @PostMapping("/koder")
    String newCodes(Actor actor, HttpServletRequest request, Model model) {
        var codes = own.newRecoveryCodes(person(actor), request);
        model.addAttribute("page", page(person(actor), codes, request));
        return "account/own/page";
    }

    @PostMapping("/sessioner/avsluta")
    String end(@RequestParam String session, Actor actor, Frame frame) {
        own.endSession(person(actor), session);
        return "redirect:" + frame.link("/arbete/konto");
    }

    @PostMapping("/sessioner/avsluta-andra")
    String endOthers(Actor actor, HttpServletRequest request, Frame frame) {
        own.endOthers(person(actor), request);
        return "redirect:" + frame.link("/arbete/konto");
    }

    private OwnPage page(UUID person, List<String> codes, HttpServletRequest request) {
        var account = own.account(person).orElseThrow(() -> new NotFound("account"));
        return new OwnPage(
                account.name(),
                account.email(),
                account.secondFactor(),
                own.recoveryCodesLeft(person),
                codes,
                own.sessions(person, request),
                own.events(person),
                passkeys.of(person));
    }

    private static UUID person(Actor actor) {
        if (actor instanceof Actor.Staff staff) {
            return staff.person();
        }
        throw new NotFound("staff");
    }
}
