package se.framsteg.account.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.account.Drafts;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** A colleague's own unsent texts. */
@Controller
@RequestMapping("/arbete/utkast")
class DraftController {
    private final Drafts drafts;
    private final BusinessClock clock;

    DraftController(Drafts drafts, BusinessClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("page", new DraftsPage(drafts.mine(), clock.today(), false, false));
        return "account/draft/page";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean gammal, Model model) {
        model.addAttribute("page", new DraftsPage(List.of(drafts.get(id)), clock.today(), true, gammal));
        return "account/draft/page";
    }

    /** What a page sends while somebody types in it. */
    @PostMapping
    ResponseEntity<Void> keep(HttpServletRequest request) {
        var mark = drafts.mark(request.getParameter(Drafts.MARK)).orElseThrow(() -> new NotFound("form"));
        boolean kept = drafts.keep(mark, request.getParameterMap());
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    @PostMapping("/{id}/slang")
    String discard(@PathVariable UUID id, Frame frame) {
        return "redirect:" + frame.link(drafts.discard(id));
    }
}
