package se.framsteg.person.placeholder;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.person.Gender;
import se.framsteg.person.Identities;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** Numbers in the file: the two suffixes of protected people, and whether interim numbers are kept. */
@Controller
@RequestMapping("/arbete/skyddade-i-filen")
class PlaceholderController {
    private final Identities identities;
    private final Access access;

    PlaceholderController(Identities identities, Access access) {
        this.identities = identities;
        this.access = access;
    }

    @GetMapping
    ModelAndView show() {
        return page("", FieldErrors.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView confirm(
            @RequestParam Gender gender,
            @RequestParam(defaultValue = "") String suffix,
            @RequestParam(defaultValue = "") String source,
            Frame frame) {
        var errors = FieldErrors.none();
        if (!suffix.strip().matches("[A-Za-z]{2}[0-9]{2}")) {
            errors.add("suffix", "person.placeholder.suffix.wrong");
        }
        if (source.isBlank()) {
            errors.add("source", "person.placeholder.source.empty");
        }
        if (errors.any()) {
            return page(suffix, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        identities.confirmPlaceholder(gender, suffix, source.strip());
        return new ModelAndView("redirect:" + frame.link("/arbete/skyddade-i-filen"));
    }

    @PostMapping("/interim")
    ModelAndView interim(
            @RequestParam(defaultValue = "false") boolean allowed,
            @RequestParam(defaultValue = "") String ground,
            Frame frame) {
        if (ground.isBlank()) {
            var errors = FieldErrors.none();
            errors.add("ground", "person.interim.ground.empty");
            return page("", errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        identities.chooseInterim(allowed, ground.strip());
        return new ModelAndView("redirect:" + frame.link("/arbete/skyddade-i-filen"));
    }

    private ModelAndView page(String suffix, FieldErrors errors, HttpStatusCode status) {
        if (!access.mayEverywhere(Right.OPERATE)) {
            throw new NotFound("right");
        }
        var view = new ModelAndView("person/placeholder/page");
        view.setStatus(status);
        view.addObject(
                "page", new PlaceholderPage(identities.placeholder(), identities.interimAllowed(), suffix, errors));
        return view;
    }
}
