package se.framsteg.site.theme;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Look;
import se.framsteg.site.KnownSites;
import se.framsteg.site.SiteDesk;
import se.framsteg.site.Style;
import se.framsteg.site.StyleSheets;
import se.framsteg.site.Styles;
import se.framsteg.site.colour.Mode;

/** An association's colours and mark: chosen, looked at, and then taken. */
@Controller
@RequestMapping("/arbete/forbund/{slug}/tema")
class ThemeController {
    private final SiteDesk desk;
    private final Styles styles;
    private final StyleSheets sheets;
    private final KnownSites sites;

    ThemeController(SiteDesk desk, Styles styles, StyleSheets sheets, KnownSites sites) {
        this.desk = desk;
        this.styles = styles;
        this.sheets = sheets;
        this.sites = sites;
    }

    /** The look in use; or one that was begun from a suggestion. */
    @GetMapping
    String show(@PathVariable String slug, ThemeForm form, Model model) {
        var association = desk.mine(slug);
        var style = styles.of(association.id());
        model.addAttribute(
                "page",
                new ThemePage(association, style, form.filled() ? form : ThemeForm.of(style), FieldErrors.none()));
        return "site/theme/page";
    }

    @GetMapping("/prov")
    String tryOut(
            @PathVariable String slug,
            ThemeForm form,
            @RequestParam(name = "lage", required = false) @Nullable String mode,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var association = desk.mine(slug);
        var errors = FieldErrors.none();
        var style = form.read(errors);
        if (style == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new ThemePage(association, styles.of(association.id()), form, errors));
            return "site/theme/page";
        }
        var shown = mode(mode);
        model.addAttribute("page", TrialPage.of(association, style, form, shown));
        model.addAttribute("frame", frame.looking(look(style, shown)));
        return "site/theme/trial";
    }

    @PostMapping
    String take(@PathVariable String slug, ThemeForm form, Model model, Frame frame, HttpServletResponse response) {
        var association = desk.mine(slug);
        var errors = FieldErrors.none();
        var style = form.read(errors);
        if (style == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new ThemePage(association, styles.of(association.id()), form, errors));
            return "site/theme/page";
        }
        styles.choose(association.id(), style);
        sites.forget();
        return "redirect:" + frame.link("/arbete/forbund/" + slug + "/tema?klart");
    }

    private Look look(Style style, @Nullable Mode mode) {
        var sheet = sheets.of(style);
        return new Look(
                new Trial(style.base(), mode).address(),
                sheet.ground(),
                Look.ours().icon(),
                style.initials(),
                Look.ours().languages());
    }

    private static @Nullable Mode mode(@Nullable String typed) {
        return "ljus".equals(typed) ? Mode.LIGHT : "mork".equals(typed) ? Mode.DARK : null;
    }
}
