package se.framsteg.organisation.register;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.organisation.Organisations;
import se.framsteg.organisation.Status;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One organisation: see it, change its facts. */
@Controller
@RequestMapping("/arbete/organisationer/{id}")
class OrganisationController {
    private final Organisations organisations;
    private final RegisterQuery query;

    OrganisationController(Organisations organisations, RegisterQuery query) {
        this.organisations = organisations;
        this.query = query;
    }

    /** A merged one shows the organisation that it was merged into. */
    @GetMapping
    ModelAndView show(@PathVariable UUID id, Frame frame) {
        var organisation = organisations.get(id);
        if (organisation.status() == Status.MERGED) {
            return new ModelAndView("redirect:" + frame.link("/arbete/organisationer/" + organisation.mergedInto()));
        }
        return page(id, OrganisationForm.of(organisation), FieldErrors.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(@PathVariable UUID id, OrganisationForm form, Frame frame, Model model) {
        var errors = FieldErrors.none();
        var facts = form.read(errors);
        if (facts != null
                && organisations
                        .byName(facts.name())
                        .filter(other -> !other.equals(id))
                        .isPresent()) {
            errors.add("name", "organisation.name.taken");
        }
        if (facts == null || errors.any()) {
            return page(id, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        organisations.change(id, form.version(), facts);
        return new ModelAndView("redirect:" + frame.link("/arbete/organisationer/" + id));
    }

    private ModelAndView page(UUID id, OrganisationForm form, FieldErrors errors, HttpStatusCode status) {
        var view = new ModelAndView("organisation/register/organisation");
        view.setStatus(status);
        view.addObject(
                "page",
                new OrganisationPage(
                        organisations.get(id),
                        form,
                        errors,
                        organisations.kinds(),
                        query.workplaces(id),
                        query.aliases(id),
                        organisations.history(id)));
        return view;
    }
}
