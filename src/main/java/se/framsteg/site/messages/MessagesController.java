package se.framsteg.site.messages;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.access.Access;
import se.framsteg.access.Actor;
import se.framsteg.access.Right;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.site.Messages;

/** What visitors have written, for those who keep the association's register. */
@Controller
@RequestMapping("/arbete/meddelanden")
class MessagesController {
    private final Messages messages;
    private final Access access;

    MessagesController(Messages messages, Access access) {
        this.messages = messages;
        this.access = access;
    }

    @GetMapping
    String show(Model model) {
        access.requireAnywhere(Right.ORGANISATION_WRITE);
        model.addAttribute("page", new MessagesPage(messages.open()));
        return "site/messages/page";
    }

    @PostMapping("/{id}/klart")
    String handled(@PathVariable UUID id, Actor actor, Frame frame) {
        if (!(actor instanceof Actor.Staff staff)) {
            throw new NotFound("message");
        }
        messages.handled(id, staff.person());
        return "redirect:" + frame.link("/arbete/meddelanden");
    }
}
