package se.framsteg.site.association;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.organisation.Association;
import se.framsteg.organisation.Associations;
import se.framsteg.organisation.Organisations;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.SiteDesk;

/** The members of an association, from when and until when. */
@Controller
@RequestMapping("/arbete/forbund/{slug}/medlemmar")
class MembersController {
    private final SiteDesk desk;
    private final Associations associations;
    private final Organisations organisations;
    private final BusinessClock clock;

    MembersController(SiteDesk desk, Associations associations, Organisations organisations, BusinessClock clock) {
        this.desk = desk;
        this.associations = associations;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        return page(desk.mine(slug), "", "", FieldErrors.none(), model);
    }

    @PostMapping
    String join(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String from,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var association = desk.mine(slug);
        var errors = FieldErrors.none();
        if (!Organisations.isName(name)) {
            errors.add("name", "organisation.name.empty");
        }
        var day = day(from);
        if (day == null) {
            errors.add("from", "site.members.error.day");
        }
        if (errors.any() || day == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(association, name, from, errors, model);
        }
        associations.join(
                association.id(),
                organisations.findOrPropose(name, null, association.id()).organisation(),
                day);
        return back(slug, frame);
    }

    @PostMapping("/slut")
    String leave(
            @PathVariable String slug,
            @RequestParam UUID organisation,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "") String to,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var association = desk.mine(slug);
        var day = day(to);
        if (day == null || day.isBefore(from)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var errors = FieldErrors.none().add("to-" + organisation, "site.members.error.last", from.toString());
            return page(association, "", "", errors, model);
        }
        associations.leave(association.id(), organisation, from, day);
        return back(slug, frame);
    }

    private String page(Association association, String name, String from, FieldErrors errors, Model model) {
        model.addAttribute(
                "page",
                new MembersPage(
                        association,
                        associations.memberships(association.id(), clock.today()),
                        clock.today(),
                        name,
                        from,
                        errors));
        return "site/association/members";
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String back(String slug, Frame frame) {
        return "redirect:" + frame.link("/arbete/forbund/" + slug + "/medlemmar");
    }
}
