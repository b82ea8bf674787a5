package se.framsteg.person.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Actor;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.person.Candidate;
import se.framsteg.person.Identities;
import se.framsteg.person.People;
import se.framsteg.person.Person;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The list of people, and somebody new. */
@Controller
@RequestMapping("/arbete/personer")
class DirectoryController {
    private final Directory directory;
    private final People people;
    private final Identities identities;
    private final Limits limits;

    DirectoryController(Directory directory, People people, Identities identities, Limits limits) {
        this.limits = limits;
        this.directory = directory;
        this.people = people;
        this.identities = identities;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID efter, Model model) {
        var after = efter == null ? null : people.find(efter).map(Person::name).orElse(null);
        model.addAttribute("page", directory.list("", after, efter));
        return "person/directory/page";
    }

    /** Names are personal data and do not stand in addresses: the search is posted, and changes nothing. */
    @PostMapping("/sok")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", directory.list(q.strip(), null, null));
        return "person/directory/page";
    }

    @GetMapping("/ny")
    ModelAndView form() {
        return form(NewPersonForm.empty(), FieldErrors.none(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(NewPersonForm form, Actor actor, Frame frame) {
        var errors = FieldErrors.none();
        var number = form.check(errors, identities);
        var name = form.name();
        var project = form.project();
        if (errors.any()
                || name == null
                || project == null
                || !directory.projectsToWriteIn().containsKey(project)) {
            return form(form, errors, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (number != null) {
            limits.count(Limit.IDENTITY, String.valueOf(actor.id()));
        }
        var candidates = form.isSure() ? List.<Candidate>of() : directory.candidates(form, number);
        if (!candidates.isEmpty()) {
            return form(form, errors, candidates, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:"
                + frame.link(
                        "/arbete/personer/" + people.create(form.facts(name, project, number), form.asking(project))));
    }

    private ModelAndView form(
            NewPersonForm form, FieldErrors errors, List<Candidate> candidates, HttpStatusCode status) {
        var view = new ModelAndView("person/directory/new");
        view.setStatus(status);
        view.addObject("page", new NewPersonPage(form, errors, directory.projectsToWriteIn(), candidates));
        return view;
    }
}
