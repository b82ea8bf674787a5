package se.framsteg.report.template;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.project.ProgrammePeriod;
import se.framsteg.report.Templates;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** How month files look: an administrator's business, since it holds for every project of a period. */
@Controller
@RequestMapping("/arbete/manadsmall")
class TemplateController {
    private final Templates templates;
    private final Access access;

    TemplateController(Templates templates, Access access) {
        this.templates = templates;
        this.access = access;
    }

    @GetMapping
    String newest(Frame frame) {
        return "redirect:" + frame.link("/arbete/manadsmall/p2021");
    }

    @GetMapping("/{period}")
    ModelAndView show(@PathVariable String period) {
        var kept = templates.of(period(period));
        return page(kept, TemplateForm.of(kept), FieldErrors.none());
    }

    @PostMapping("/{period}")
    ModelAndView change(@PathVariable String period, TemplateForm form, Frame frame) {
        access.requireAnywhere(Right.OPERATE);
        var errors = FieldErrors.none();
        var template = form.read(errors);
        if (form.verified() && form.note().isBlank()) {
            errors.add("note", "report.template.note.missing");
        }
        if (template == null || errors.any()) {
            return page(templates.of(period(period)), form, errors);
        }
        templates.change(period(period), template, form.verified(), form.note().strip(), form.version());
        return new ModelAndView("redirect:" + frame.link("/arbete/manadsmall/" + period));
    }

    private ModelAndView page(Templates.Kept kept, TemplateForm form, FieldErrors errors) {
        access.requireAnywhere(Right.OPERATE);
        var view = new ModelAndView("report/template/page", "page", new TemplatePage(kept, form, errors));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static ProgrammePeriod period(String name) {
        try {
            return ProgrammePeriod.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new NotFound("period");
        }
    }
}
