package se.framsteg.news.consents;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.news.Consents;
import se.framsteg.news.MayPublish;
import se.framsteg.news.NewsScopes;
import se.framsteg.news.SignedPaper;
import se.framsteg.person.People;
import se.framsteg.person.Protection;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** Consents for those who write: asked for, kept, tied to posts and pictures, and ended. */
@Controller
@RequestMapping("/arbete/samtycken")
class ConsentsController {
    private static final int USUAL_YEARS = 2;

    private final Consents consents;
    private final MayPublish rule;
    private final NewsScopes scopes;
    private final People people;
    private final Protection protection;
    private final Access access;
    private final BusinessClock clock;

    ConsentsController(
            Consents consents,
            MayPublish rule,
            NewsScopes scopes,
            People people,
            Protection protection,
            Access access,
            BusinessClock clock) {
        this.consents = consents;
        this.rule = rule;
        this.scopes = scopes;
        this.people = people;
        this.protection = protection;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(
            @RequestParam(required = false) @Nullable UUID inlagg,
            @RequestParam(required = false) @Nullable String klart) {
        var known = klart != null && klart.matches("bett|sparat") ? klart : null;
        var obstacles = inlagg == null ? List.<MayPublish.Obstacle>of() : rule.against(inlagg);
        return new ModelAndView(
                "news/consents/page", "page", new ConsentsPage(consents.all(), inlagg, obstacles, known));
    }

    @GetMapping("/nytt")
    ModelAndView begin(
            @RequestParam(required = false) @Nullable UUID inlagg,
            @RequestParam(required = false) @Nullable UUID bild) {
        access.requireAnywhere(Right.NEWS_WRITE);
        var until = clock.today().plusYears(USUAL_YEARS);
        return form(ConsentForm.begun(until, inlagg, bild), Map.of(), FieldErrors.none());
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute ConsentForm form,
            @RequestParam(name = "paper", required = false) @Nullable MultipartFile paper,
            Frame frame)
            throws IOException {
        access.requireAnywhere(Right.NEWS_WRITE);
        var errors = form.judged(clock.today());
        var signed = SignedPaper.of(paper == null ? new byte[0] : paper.getBytes());
        if (form.onPaper() && signed.isEmpty()) {
            errors.add("paper", "news.consent.error.paper");
        }
        var until = form.lastDay();
        if (errors.any() || until == null) {
            return form(form, Map.of(), errors);
        }
        var likely = form.personAsked() ? Map.<String, String>of() : likely(form);
        if (!likely.isEmpty()) {
            return form(form, likely, errors.add("person", "news.consent.error.person"));
        }
        var scope = form.scope() == null ? scopes.writable().getFirst().id() : form.scope();
        var facts = form.facts(scope, until);
        if (facts.person() != null && protection.isProtected(facts.person())) {
            return form(form, Map.of(), errors.add("name", "news.consent.impossible"));
        }
        var id = form.onPaper()
                ? consents.given(facts, signed.orElseThrow(() -> new NotFound("paper")))
                : consents.ask(facts);
        if (form.inlagg() != null) {
            consents.coverPost(id, form.inlagg());
        }
        if (form.bild() != null) {
            consents.coverPicture(id, form.bild());
        }
        return new ModelAndView(
                "redirect:" + frame.link("/arbete/samtycken/" + id) + "?klart=" + (form.onPaper() ? "sparat" : "bett"));
    }

    /** People of the register that the actor may see and that this may be. */
    private Map<String, String> likely(ConsentForm form) {
        var likely = new LinkedHashMap<String, String>();
        for (var one : people.findCandidates(form.of(form.name()), null, null)) {
            if (likely.size() < 6) {
                likely.put(one.person().toString(), one.name());
            }
        }
        return likely;
    }

    private ModelAndView form(ConsentForm form, Map<String, String> likely, FieldErrors errors) {
        var view = new ModelAndView("news/consents/new");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject("page", new NewConsentPage(scopes.writable(), form, likely, errors));
        return view;
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String klart) {
        var known = klart != null && klart.matches("bett|sparat|galler|slut") ? klart : null;
        var consent = consents.get(id);
        return new ModelAndView(
                "news/consents/one",
                "page",
                new OneConsentPage(consent, consents.uses(id), consents.candidates(id), known));
    }

    @PostMapping("/{id}/galler")
    String cover(@PathVariable UUID id, @RequestParam String used, Frame frame) {
        if (!used.matches("(post|picture):[0-9a-f-]{36}")) {
            throw new NotFound("use");
        }
        var what = UUID.fromString(used.substring(used.indexOf(':') + 1));
        if (used.startsWith("post")) {
            consents.coverPost(id, what);
        } else {
            consents.coverPicture(id, what);
        }
        return "redirect:" + frame.link("/arbete/samtycken/" + id) + "?klart=galler";
    }

    @PostMapping("/{id}/galler-inte")
    String release(@PathVariable UUID id, @RequestParam UUID used, Frame frame) {
        consents.release(id, used);
        return "redirect:" + frame.link("/arbete/samtycken/" + id) + "?klart=galler";
    }

    @PostMapping("/{id}/ta-tillbaka")
    String withdraw(@PathVariable UUID id, Frame frame) {
        consents.withdraw(id);
        return "redirect:" + frame.link("/arbete/samtycken/" + id) + "?klart=slut";
    }

    @GetMapping("/{id}/papper")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        var paper = consents.paper(id);
        var name = "samtycke." + MediaType.parseMediaType(paper.mediaType()).getSubtype();
        return ResponseEntity.ok()
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .body(paper.bytes());
    }
}
