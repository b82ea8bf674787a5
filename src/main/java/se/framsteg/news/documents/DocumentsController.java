package se.framsteg.news.documents;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import se.framsteg.news.DocumentAnswer;
import se.framsteg.news.DocumentRefusal;
import se.framsteg.news.Documents;
import se.framsteg.news.NewsScopes;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** Where staff keep documents, see whether they can be read by everybody, and give them a page. */
@Controller
@RequestMapping("/arbete/dokument")
class DocumentsController {
    private final Documents documents;
    private final NewsScopes scopes;
    private final Access access;
    private final BusinessClock clock;

    DocumentsController(Documents documents, NewsScopes scopes, Access access, BusinessClock clock) {
        this.documents = documents;
        this.scopes = scopes;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String klart) {
        var done = "borttaget".equals(klart) ? klart : null;
        return desk(null, DocumentForm.begun(clock.today()), FieldErrors.none(), done);
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID scope,
            @ModelAttribute DocumentForm form,
            Frame frame)
            throws IOException {
        access.requireAnywhere(Right.NEWS_WRITE);
        var errors = form.judged(clock.today());
        if (file == null || file.isEmpty()) {
            errors.add("file", "news.document.refused." + DocumentRefusal.EMPTY);
        }
        if (errors.any() || file == null) {
            return desk(scope, form, errors, null);
        }
        var where = scope == null ? scopes.writable().getFirst().id() : scope;
        return switch (documents.upload(where, file.getBytes(), form.facts(clock.today()))) {
            case DocumentAnswer.Kept kept -> to(frame, kept.document(), "nytt");
            case DocumentAnswer.Known known -> to(frame, known.document(), "fanns");
            case DocumentAnswer.Refused refused ->
                desk(scope, form, errors.add("file", "news.document.refused." + refused.why()), null);
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String klart) {
        var done = klart != null && klart.matches("nytt|fanns|sparat") ? klart : null;
        return one(id, DocumentForm.of(documents.writable(id).facts()), FieldErrors.none(), done);
    }

    @PostMapping("/{id}")
    ModelAndView describe(
            @PathVariable UUID id, @RequestParam int version, @ModelAttribute DocumentForm form, Frame frame) {
        var errors = form.judged(clock.today());
        if (errors.any()) {
            return one(id, form, errors, null);
        }
        documents.describe(id, version, form.facts(clock.today()));
        return to(frame, id, "sparat");
    }

    @PostMapping("/{id}/ta-bort")
    String remove(@PathVariable UUID id, Frame frame) {
        documents.remove(id);
        return "redirect:" + frame.link("/arbete/dokument") + "?klart=borttaget";
    }

    private static ModelAndView to(Frame frame, UUID document, String done) {
        return new ModelAndView("redirect:" + frame.link("/arbete/dokument/" + document) + "?klart=" + done);
    }

    private ModelAndView one(UUID id, DocumentForm form, FieldErrors errors, @Nullable String done) {
        var view = new ModelAndView("news/documents/one");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject("page", new OneDocumentPage(documents.writable(id), form, errors, done));
        return view;
    }

    private ModelAndView desk(@Nullable UUID scope, DocumentForm form, FieldErrors errors, @Nullable String done) {
        var view = new ModelAndView("news/documents/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject("page", new DocumentDeskPage(documents.library(), scopes.writable(), scope, form, errors, done));
        return view;
    }
}
