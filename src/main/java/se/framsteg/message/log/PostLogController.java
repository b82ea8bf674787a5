package se.framsteg.message.log;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Audit;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Right;
import se.framsteg.message.LetterLine;
import se.framsteg.message.Letters;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

@Controller
@RequestMapping("/arbete/post")
class PostLogController {
    private final Letters letters;
    private final Access access;
    private final Audit audit;

    PostLogController(Letters letters, Access access, Audit audit) {
        this.letters = letters;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String lage, Model model) {
        boolean failedOnly = lage.equals("fel");
        return list(
                q, failedOnly, false, failedOnly ? letters.latestFailed(q, 200) : letters.latestOpen(q, 200), model);
    }

    /** Letters to protected people tell who they are: shown apart, to who has just shown the second factor. */
    @Confirmed(counted = false)
    @GetMapping("/skyddade")
    String sealed(Model model) {
        access.requireAnywhere(Right.PROTECTED_READ);
        return list("", false, true, letters.latestSealed(200), model);
    }

    private String list(String q, boolean failedOnly, boolean sealedOnly, List<LetterLine> found, Model model) {
        access.requireAnywhere(Right.MESSAGE_SEND);
        noteRead("letters", found);
        model.addAttribute(
                "page",
                PostLogPage.of(
                        q,
                        failedOnly,
                        sealedOnly,
                        letters.failed().size(),
                        letters.state(),
                        found,
                        masking(),
                        access.mayAnywhere(Right.PROTECTED_READ)));
        return "message/log/page";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return show(id, false, model);
    }

    @Confirmed(counted = false)
    @GetMapping("/skyddade/{id}")
    String showSealed(@PathVariable UUID id, Model model) {
        return show(id, true, model);
    }

    private String show(UUID id, boolean sealed, Model model) {
        access.requireAnywhere(Right.MESSAGE_SEND);
        var letter =
                letters.find(id).filter(one -> one.line().sealed() == sealed).orElseThrow(() -> new NotFound("letter"));
        noteRead("letter", List.of(letter.line()));
        model.addAttribute("page", LetterLogPage.of(letter, masking()));
        return "message/log/letter";
    }

    @PostMapping("/{id}/igen")
    String sendAgain(@PathVariable UUID id, Frame frame) {
        return "redirect:" + frame.link("/arbete/post/" + letters.sendAgain(id));
    }

    /** Letters that did not arrive: the chosen ones, or all of them. */
    @PostMapping("/igen")
    String sendFailedAgain(
            @RequestParam(defaultValue = "") List<UUID> brev,
            @RequestParam(defaultValue = "false") boolean alla,
            Frame frame) {
        access.requireAnywhere(Right.MESSAGE_SEND);
        letters.sendFailedAgain(alla ? letters.failed() : brev);
        return "redirect:" + frame.link("/arbete/post");
    }

    @PostMapping("/nu")
    String tryNow(Frame frame) {
        access.requireAnywhere(Right.MESSAGE_SEND);
        letters.tryNow();
        return "redirect:" + frame.link("/arbete/post");
    }

    /** A letter belongs to its project, and so does the reading of it. */
    private void noteRead(String what, List<LetterLine> letters) {
        var people = new HashMap<@Nullable UUID, Set<UUID>>();
        for (var letter : letters) {
            if (letter.person() != null) {
                people.computeIfAbsent(letter.scope(), scope -> new LinkedHashSet<>())
                        .add(letter.person());
            }
        }
        people.forEach((scope, persons) -> audit.read(what, scope, persons));
    }

    private Masking masking() {
        return new Masking(access.scopes(Right.SIGN_UP_READ));
    }
}
