package se.framsteg.organisation.register;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.organisation.AidAssessments;
import se.framsteg.organisation.Locations;
import se.framsteg.organisation.Organisations;
import se.framsteg.organisation.Status;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One organisation: see it, change its facts. */
@Controller
@RequestMapping("/arbete/organisationer/{id}")
class OrganisationController {
    private final Organisations organisations;
    private final RegisterQuery query;
    private final AidAssessments aid;
    private final Locations locations;
    private final BusinessClock clock;
    private final Access access;

    OrganisationController(
            Organisations organisations,
            RegisterQuery query,
            AidAssessments aid,
            Locations locations,
            BusinessClock clock,
            Access access) {
        this.organisations = organisations;
        this.query = query;
        this.aid = aid;
        this.locations = locations;
        this.clock = clock;
        this.access = access;
    }

    /** A merged one shows the organisation that it was merged into. */
    @GetMapping
    ModelAndView show(@PathVariable UUID id, Frame frame) {
        access.requireAnywhere(Right.ORGANISATION_WRITE);
        var organisation = organisations.get(id);
        if (organisation.status() == Status.MERGED) {
            return new ModelAndView("redirect:" + frame.link("/arbete/organisationer/" + organisation.mergedInto()));
        }
        return page(id, OrganisationForm.of(organisation), AidForm.empty(), FieldErrors.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(@PathVariable UUID id, OrganisationForm form, Frame frame, Model model) {
        organisations.changeable(id);
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
            return page(id, form, AidForm.empty(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        organisations.change(id, form.version(), facts);
        return new ModelAndView("redirect:" + frame.link("/arbete/organisationer/" + id));
    }

    @PostMapping("/statsstod")
    ModelAndView assess(@PathVariable UUID id, AidForm form, Frame frame) {
        access.requireAnywhere(Right.ORGANISATION_WRITE);
        var errors = FieldErrors.none();
        var facts = form.read(errors);
        var project = form.project();
        if (facts == null || project == null) {
            return page(id, OrganisationForm.of(organisations.get(id)), form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        aid.add(organisations.get(id).id(), project, facts);
        return new ModelAndView("redirect:" + frame.link("/arbete/organisationer/" + id + "#statsstod"));
    }

    @PostMapping("/kommun")
    ModelAndView place(@PathVariable UUID id, LocationForm form, Frame frame) {
        organisations.changeable(id);
        var errors = FieldErrors.none();
        var from = form.read(errors);
        if (from == null) {
            var facts = OrganisationForm.of(organisations.get(id));
            return page(id, facts, AidForm.empty(), form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        locations.place(id, form.place(), form.code(), from);
        return new ModelAndView("redirect:" + frame.link("/arbete/organisationer/" + id + "#kommun"));
    }

    @GetMapping("/statsstod/{assessment}")
    ResponseEntity<byte[]> declaration(@PathVariable UUID assessment) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"forsakran\"")
                .body(aid.declaration(assessment));
    }

    private AidSection aid(UUID id, AidForm form) {
        var organisation = organisations.get(id);
        var assessments = aid.of(id);
        var ceiling = aid.ceiling(clock.today()).orElse(null);
        return new AidSection(
                organisations.kinds().stream()
                        .anyMatch(kind -> kind.key().equals(organisation.kindKey()) && kind.undertaking()),
                assessments,
                AidAssessments.minorAid(assessments, clock.today(), ceiling == null ? 3 : ceiling.years()),
                ceiling,
                query.projects(),
                form);
    }

    private ModelAndView page(
            UUID id, OrganisationForm form, AidForm aidForm, FieldErrors errors, HttpStatusCode status) {
        return page(id, form, aidForm, LocationForm.empty(), errors, status);
    }

    private ModelAndView page(
            UUID id,
            OrganisationForm form,
            AidForm aidForm,
            LocationForm location,
            FieldErrors errors,
            HttpStatusCode status) {
        var mine = organisations.mayChange(id);
        var view = new ModelAndView("organisation/register/organisation");
        view.setStatus(status);
        view.addObject(
                "page",
                new OrganisationPage(
                        organisations.get(id),
                        mine,
                        form,
                        errors,
                        organisations.kinds(),
                        query.workplaces(id),
                        query.aliases(id),
                        mine ? organisations.history(id) : List.of(),
                        new LocationSection(locations.of(id), locations.municipalities(), location),
                        aid(id, aidForm)));
        return view;
    }
}
