package se.framsteg.site.association;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.organisation.Association;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.site.KnownSites;
import se.framsteg.site.MenuTargets;
import se.framsteg.site.Menus;
import se.framsteg.site.SiteDesk;

/** An association's menu: order, words, targets, what is hidden. Buttons do it all, so no pointer and no script is needed. */
@Controller
@RequestMapping("/arbete/forbund/{slug}/meny")
class MenuController {
    private final SiteDesk desk;
    private final Menus menus;
    private final MenuTargets targets;
    private final KnownSites sites;

    MenuController(SiteDesk desk, Menus menus, MenuTargets targets, KnownSites sites) {
        this.desk = desk;
        this.menus = menus;
        this.targets = targets;
        this.sites = sites;
    }

    @GetMapping
    String show(@PathVariable String slug, Model model) {
        return page(desk.mine(slug), -1, EntryForm.empty(), FieldErrors.none(), model);
    }

    @PostMapping
    String add(@PathVariable String slug, EntryForm form, Frame frame, Model model, HttpServletResponse response) {
        var association = desk.mine(slug);
        var errors = check(form);
        if (menus.full(association.id())) {
            errors.add("target", "site.menu.error.full");
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(association, -1, form, errors, model);
        }
        menus.add(association.id(), form.entry(false));
        return done(slug, frame);
    }

    @PostMapping("/{place}")
    String change(
            @PathVariable String slug,
            @PathVariable int place,
            EntryForm form,
            @RequestParam(defaultValue = "") String verb,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var association = desk.mine(slug);
        switch (verb) {
            case "upp" -> menus.move(association.id(), place, -1);
            case "ner" -> menus.move(association.id(), place, 1);
            case "bort" -> menus.remove(association.id(), place);
            default -> {
                var errors = check(form);
                if (errors.any()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return page(association, place, form, errors, model);
                }
                menus.change(association.id(), place, form.entry(form.hidden()));
            }
        }
        return done(slug, frame);
    }

    @PostMapping("/aterstall")
    String reset(@PathVariable String slug, Frame frame) {
        menus.reset(desk.mine(slug).id());
        return done(slug, frame);
    }

    private FieldErrors check(EntryForm form) {
        var errors = FieldErrors.none();
        if (form.labelSv().isEmpty() || form.labelSv().length() > 40) {
            errors.add("labelSv", "site.menu.error.label");
        }
        if (form.labelEn().length() > 40 || form.labelEasy().length() > 40) {
            errors.add(form.labelEn().length() > 40 ? "labelEn" : "labelEasy", "site.association.error.long", 40);
        }
        if (form.target().length() > 300 || !targets.exists(form.target())) {
            errors.add("target", "site.menu.error.target");
        }
        return errors;
    }

    private String page(Association association, int place, EntryForm form, FieldErrors errors, Model model) {
        var lines = menus.toChange(association.id());
        model.addAttribute(
                "page",
                new MenuPage(
                        association,
                        lines,
                        lines.stream()
                                .filter(line -> !targets.exists(line.target()))
                                .toList(),
                        !menus.of(association.id()).isEmpty(),
                        place,
                        form,
                        errors));
        return "site/association/menu";
    }

    private String done(String slug, Frame frame) {
        sites.forget();
        return "redirect:" + frame.link("/arbete/forbund/" + slug + "/meny");
    }
}
