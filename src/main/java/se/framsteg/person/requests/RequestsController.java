package se.framsteg.person.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Confirmed;
import se.framsteg.person.Requests;
import se.framsteg.shared.Frame;

/** Questions about people: to answer, and one's own. */
@Controller
@RequestMapping("/arbete/personer/fragor")
class RequestsController {
    private final RequestsQuery query;
    private final Requests requests;

    RequestsController(RequestsQuery query, Requests requests) {
        this.query = query;
        this.requests = requests;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String klart, Model model) {
        model.addAttribute("page", query.page(klart));
        return "person/requests/page";
    }

    /** A yes lets others see who somebody is, so that the one who says it shows the second factor first. */
    @Confirmed(counted = false)
    @PostMapping("/{id}/ja")
    String accept(@PathVariable UUID id, Frame frame) {
        requests.get(id);
        requests.accept(id);
        return back(frame, "ja");
    }

    @PostMapping("/{id}/nej")
    String refuse(@PathVariable UUID id, Frame frame) {
        requests.get(id);
        requests.refuse(id);
        return back(frame, "nej");
    }

    @PostMapping("/{id}/ta-tillbaka")
    String withdraw(@PathVariable UUID id, Frame frame) {
        requests.withdraw(id);
        return back(frame, "tillbaka");
    }

    private static String back(Frame frame, String done) {
        return "redirect:" + frame.link("/arbete/personer/fragor") + "?klart=" + done;
    }
}
