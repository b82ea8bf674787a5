package se.framsteg.person.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Actor;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.person.Contact;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.Identities;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.People;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One person: facts, ways of contact, number. */
@Controller
@RequestMapping("/arbete/personer/{id}")
class PersonController {
    private final Directory directory;
    private final People people;
    private final Identities identities;
    private final Limits limits;

    PersonController(Directory directory, People people, Identities identities, Limits limits) {
        this.limits = limits;
        this.directory = directory;
        this.people = people;
        this.identities = identities;
    }

    /** A merged record shows the person that it was merged into. */
    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable GivenAnswer svar, Frame frame) {
        var person = people.get(id);
        return person.mergedInto() != null
                ? toPerson(frame, person.mergedInto())
                : page(
                        directory.page(id, null, NumberForm.empty(), FieldErrors.none(), null, svar, false),
                        HttpStatus.OK);
    }

    /** A page that answers a form stands at the form's address: who comes back there, as after the second factor, sees the person. */
    @GetMapping({"/kontakt", "/nummer", "/nummer/visa", "/skydd/visa"})
    ModelAndView back(@PathVariable UUID id, Frame frame) {
        return toPerson(frame, id);
    }

    @PostMapping
    ModelAndView change(@PathVariable UUID id, PersonForm form, Frame frame) {
        var errors = FieldErrors.none();
        var typed = form.name();
        if (!people.get(id).isProtected()) {
            form.check(errors);
        }
        if (errors.any()) {
            return refused(id, form, NumberForm.empty(), errors);
        }
        people.change(id, form.version(), typed == null ? "" : typed, form.chosenGender(), form.chosenLanguage());
        return toPerson(frame, id);
    }

    @PostMapping("/kontakt")
    ModelAndView addContact(
            @PathVariable UUID id,
            @RequestParam Contact.Kind kind,
            @RequestParam(defaultValue = "") String value,
            @RequestParam UUID project,
            Frame frame) {
        if (!kind.accepts(value)) {
            return refused(id, null, NumberForm.empty(), FieldErrors.none().add("value", kind.key() + ".wrong"));
        }
        people.addContact(id, project, kind, value, true);
        return toPerson(frame, id);
    }

    @PostMapping("/kontakt/{contact}/ta-bort")
    ModelAndView endContact(@PathVariable UUID id, @PathVariable UUID contact, Frame frame) {
        people.endContact(id, contact);
        return toPerson(frame, id);
    }

    /** The number is shown in this answer only, and that it was shown is written down first. */
    @Confirmed
    @PostMapping("/nummer/visa")
    ModelAndView showNumber(@PathVariable UUID id) {
        var number = identities.show(id);
        return page(
                directory.page(id, null, NumberForm.empty(), FieldErrors.none(), number, null, true), HttpStatus.OK);
    }

    @PostMapping("/nummer")
    ModelAndView giveNumber(@PathVariable UUID id, NumberForm form, Actor actor, Frame frame) {
        limits.count(Limit.IDENTITY, String.valueOf(actor.id()));
        return switch (identities.read(form.number())) {
            case IdentityNumber.Answer.Refused(var reason) ->
                refused(id, null, form, FieldErrors.none().add("number", reason.key()));
            case IdentityNumber.Answer.Valid(var number) -> {
                if (!form.isSure() && number.contradicts(people.get(id).gender())) {
                    yield refused(
                            id,
                            null,
                            form,
                            FieldErrors.none()
                                    .add(
                                            "number",
                                            "person.number.other_gender."
                                                    + number.gender().letter()));
                }
                var answer = identities.give(id, number, Identities.Source.STAFF, form.asking());
                yield new ModelAndView("redirect:" + frame.link("/arbete/personer/" + id + "?svar=" + answer));
            }
        };
    }

    private ModelAndView refused(UUID id, @Nullable PersonForm form, NumberForm number, FieldErrors errors) {
        return page(directory.page(id, form, number, errors, null, null, false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(PersonPage page, HttpStatusCode status) {
        var view = new ModelAndView("person/directory/person");
        view.setStatus(status);
        view.addObject("page", page);
        return view;
    }

    private static ModelAndView toPerson(Frame frame, UUID id) {
        return new ModelAndView("redirect:" + frame.link("/arbete/personer/" + id));
    }
}
