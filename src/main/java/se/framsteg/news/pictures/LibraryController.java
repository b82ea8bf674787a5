package se.framsteg.news.pictures;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.news.NewsScopes;
import se.framsteg.news.Picture;
import se.framsteg.news.PictureAnswer;
import se.framsteg.news.PictureRefusal;
import se.framsteg.news.Pictures;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;

/** The library of pictures, and the way into it. */
@Controller
@RequestMapping("/arbete/bilder")
class LibraryController {
    private final Pictures pictures;
    private final NewsScopes scopes;
    private final Access access;

    LibraryController(Pictures pictures, NewsScopes scopes, Access access) {
        this.pictures = pictures;
        this.scopes = scopes;
        this.access = access;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String sida,
            @RequestParam(required = false) @Nullable String till,
            @RequestParam(required = false) @Nullable UUID scope) {
        access.requireAnywhere(Right.NEWS_WRITE);
        int page = sida.matches("\\d{1,4}") ? Integer.parseInt(sida) : 0;
        return page(q.strip(), page, scope, Back.of(till), PictureForm.EMPTY, FieldErrors.none());
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID scope,
            @RequestParam(required = false) @Nullable String till,
            @ModelAttribute PictureForm form,
            Frame frame)
            throws IOException {
        access.requireAnywhere(Right.NEWS_WRITE);
        var back = Back.of(till);
        var facts = form.facts();
        var errors = facts.judged();
        var where = scope == null ? scopes.writable().getFirst().id() : scope;
        if (file == null || file.isEmpty()) {
            errors.add("file", "news.picture.refused." + PictureRefusal.EMPTY);
        }
        if (errors.any() || file == null) {
            return page("", 0, where, back, form, errors);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (pictures.upload(where, name, file.getBytes(), facts)) {
            case PictureAnswer.Kept kept -> to(frame, kept.picture(), "ny", back);
            case PictureAnswer.Known known -> to(frame, known.picture(), "fanns", back);
            case PictureAnswer.Refused refused ->
                page("", 0, where, back, form, errors.add("file", "news.picture.refused." + refused.why()));
        };
    }

    private static ModelAndView to(Frame frame, UUID picture, String news, @Nullable String back) {
        return new ModelAndView("redirect:" + frame.link("/arbete/bilder/" + picture) + "?klart=" + news
                + (back == null ? "" : "&till=" + back));
    }

    private ModelAndView page(
            String words, int page, @Nullable UUID scope, @Nullable String back, PictureForm form, FieldErrors errors) {
        var found = pictures.library(null, words, page);
        var view = new ModelAndView("news/pictures/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new LibraryPage(
                        scopes.writable(),
                        scope,
                        words,
                        page,
                        found,
                        pictures.views(found.stream().map(Picture::id).toList(), Language.SV),
                        back,
                        form,
                        errors));
        return view;
    }
}
