package se.framsteg.account.permissions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Grants;
import se.framsteg.access.Right;
import se.framsteg.account.Accounts;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

@Controller
@RequestMapping("/arbete/behorigheter")
class PermissionsController {
    private final PermissionsPages pages;
    private final Accounts accounts;
    private final Grants grants;
    private final Access access;

    PermissionsController(PermissionsPages pages, Accounts accounts, Grants grants, Access access) {
        this.pages = pages;
        this.accounts = accounts;
        this.grants = grants;
        this.access = access;
    }

    @GetMapping
    String show(Frame frame, Model model) {
        access.requireAnywhere(Right.ACCESS_GRANT);
        model.addAttribute("page", pages.page(frame.words(), pages.empty(), FieldErrors.none()));
        return "account/permissions/page";
    }

    @Confirmed(counted = false)
    @PostMapping
    String give(GrantForm form, Frame frame, HttpServletResponse response, Model model) {
        access.requireAnywhere(Right.ACCESS_GRANT);
        var errors = form.check();
        if (!grants.mayGrant(form.role(), form.scopeId())) {
            errors.add("role", "account.permissions.role.beyond");
        }
        if (errors.any()) {
            response.setStatus(422);
            model.addAttribute("page", pages.page(frame.words(), form, errors));
            return "account/permissions/page";
        }
        accounts.invite(
                form.name(), form.email(), frame.language(), form.role(), form.scopeId(), form.first(), form.last());
        return "redirect:" + frame.link("/arbete/behorigheter");
    }

    @Confirmed(counted = false)
    @PostMapping("/{grant}/ta-bort")
    String take(@PathVariable UUID grant, @RequestParam(defaultValue = "") String reason, Frame frame) {
        grants.revoke(grant, reason.strip());
        return "redirect:" + frame.link("/arbete/behorigheter");
    }

    @PostMapping("/konto/{person}/las")
    String lock(@PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Frame frame) {
        accounts.lock(person, reason.strip());
        return "redirect:" + frame.link("/arbete/behorigheter");
    }

    @Confirmed
    @PostMapping("/konto/{person}/nollstall")
    String reset(@PathVariable UUID person, Frame frame) {
        accounts.resetSecondFactor(person);
        return "redirect:" + frame.link("/arbete/behorigheter");
    }

    @PostMapping("/konto/{person}/las-upp")
    String unlock(@PathVariable UUID person, Frame frame) {
        accounts.unlock(person);
        return "redirect:" + frame.link("/arbete/behorigheter");
    }
}
