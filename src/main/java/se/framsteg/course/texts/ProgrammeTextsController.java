package se.framsteg.course.texts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.ProgrammeTexts;
import se.framsteg.course.Programmes;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** The public texts of a programme and its parts, in Swedish, English and easy Swedish. */
@Controller
@RequestMapping("/arbete/kurser/program/{id}/texter")
class ProgrammeTextsController {
    private final Programmes programmes;
    private final ProgrammeTexts texts;
    private final Access access;

    ProgrammeTextsController(Programmes programmes, ProgrammeTexts texts, Access access) {
        this.programmes = programmes;
        this.texts = texts;
        this.access = access;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(id));
        return "course/texts/page";
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var now = page(id);
        var form = new TextsForm(sent);
        var errors = form.errors(now.fields());
        if (errors.any()) {
            return again(now.with(form, errors, false), 422, model, response);
        }
        if (!now.form().version().equals(form.version())) {
            return again(now.with(form, FieldErrors.none(), true), 409, model, response);
        }
        texts.tell(id, form.texts(now.parts()));
        return "redirect:" + frame.link("/arbete/kurser/program/" + id + "/texter") + "?sparat=ja";
    }

    private static String again(TextsPage page, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("page", page);
        return "course/texts/page";
    }

    private TextsPage page(UUID id) {
        var programme = programmes.all().stream()
                .filter(one -> one.id().equals(id) && access.may(Right.COURSE_WRITE, one.projectId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("programme"));
        return TextsPage.of(programme, programmes.parts(id));
    }
}
