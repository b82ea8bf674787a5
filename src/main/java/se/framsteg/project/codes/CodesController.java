package se.framsteg.project.codes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.project.Code;
import se.framsteg.project.CodeLists;
import se.framsteg.project.CodeScheme;
import se.framsteg.project.Saving;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** The code lists of the installation: seen and changed by its administrator. */
@Controller
@RequestMapping("/arbete/kodlistor")
class CodesController {

    private final CodeLists codes;

    CodesController(CodeLists codes) {
        this.codes = codes;
    }

    @GetMapping
    String lists(Model model) {
        codes.requireAdministrator();
        model.addAttribute("page", ListsPage.of(codes.book()));
        return "project/codes/lists";
    }

    @GetMapping("/{scheme}/ny")
    String begin(@PathVariable CodeScheme scheme, Model model) {
        codes.requireAdministrator();
        model.addAttribute("page", new CodePage(scheme, CodeForm.empty(), true, FieldErrors.none(), List.of()));
        return "project/codes/code";
    }

    /** Codes carry signs that an address does not, so the code is a parameter. */
    @GetMapping("/{scheme}")
    String edit(@PathVariable CodeScheme scheme, @RequestParam String kod, Model model) {
        codes.requireAdministrator();
        var code = codes.find(scheme, kod).orElseThrow(() -> new NotFound("code"));
        model.addAttribute("page", new CodePage(scheme, CodeForm.of(code), false, FieldErrors.none(), List.of()));
        return "project/codes/code";
    }

    @PostMapping("/{scheme}")
    String save(
            @PathVariable CodeScheme scheme,
            @RequestParam Map<String, String> sent,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        codes.requireAdministrator();
        var form = new CodeForm(sent);
        var errors = new FieldErrors();
        var isNew = form.text("new").equals("true");
        var code = form.understand(scheme, errors);
        if (code.isPresent() && isNew && !codes.add(code.get())) {
            errors.add("code", "project.codes.taken", form.text("code"));
        }
        if (code.isEmpty() || errors.any()) {
            response.setStatus(422);
            model.addAttribute("page", new CodePage(scheme, form, isNew, errors, List.of()));
            return "project/codes/code";
        }
        if (!isNew && codes.change(code.get()) instanceof Saving.Overtaken<Code> overtaken) {
            response.setStatus(409);
            model.addAttribute("page", CodePage.overtaken(scheme, overtaken.theirs(), form));
            return "project/codes/code";
        }
        return "redirect:" + frame.link("/arbete/kodlistor") + "#" + scheme;
    }
}
