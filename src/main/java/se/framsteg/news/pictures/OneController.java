package se.framsteg.news.pictures;

import java.io.IOException;
import java.util.Objects;
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
import se.framsteg.news.Consents;
import se.framsteg.news.PictureAnswer;
import se.framsteg.news.PictureRefusal;
import se.framsteg.news.Pictures;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Language;
import se.framsteg.shared.NotFound;

/** One picture of the library: its words, where its card is cut, a better file in its place, and its end. */
@Controller
@RequestMapping("/arbete/bilder/{id}")
class OneController {
    private final Pictures pictures;
    private final Consents consents;

    OneController(Pictures pictures, Consents consents) {
        this.pictures = pictures;
        this.consents = consents;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String klart,
            @RequestParam(required = false) @Nullable String till) {
        return page(id, PictureForm.of(pictures.get(id)), FieldErrors.none(), klart, till);
    }

    @PostMapping
    ModelAndView describe(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String till,
            @ModelAttribute PictureForm form,
            Frame frame) {
        var facts = form.facts();
        var errors = facts.judged();
        if (!form.saysPeople() && !pictures.get(id).judged()) {
            errors.add("recognisable", "news.picture.error.recognisable");
        }
        if (errors.any()) {
            return page(id, form, errors, null, till);
        }
        pictures.describe(id, version, facts);
        return back(frame, id, "text", till);
    }

    /**
     * A click in the picture comes as {@code focus.x} and {@code focus.y} in its pixels; without one, or by keyboard, the
     * two fields count.
     */
    @PostMapping("/fokus")
    ModelAndView focus(
            @PathVariable UUID id,
            @RequestParam(name = "focus.x", required = false) @Nullable Integer clickedX,
            @RequestParam(name = "focus.y", required = false) @Nullable Integer clickedY,
            @RequestParam(defaultValue = "50") String x,
            @RequestParam(defaultValue = "50") String y,
            @RequestParam(required = false) @Nullable String till,
            Frame frame) {
        var picture = pictures.get(id);
        if (clickedX != null && clickedY != null && (clickedX > 0 || clickedY > 0)) {
            int height = Math.max(1, OnePage.CLICKED_WIDTH * picture.height() / picture.width());
            pictures.focus(id, percent(clickedX, OnePage.CLICKED_WIDTH), percent(clickedY, height));
            return back(frame, id, "fokus", till);
        }
        var errors = FieldErrors.none();
        if (!isPercent(x)) {
            errors.add("x", "news.picture.error.percent");
        }
        if (!isPercent(y)) {
            errors.add("y", "news.picture.error.percent");
        }
        if (errors.any()) {
            return page(id, PictureForm.of(picture), errors, null, till);
        }
        pictures.focus(id, Integer.parseInt(x.strip()), Integer.parseInt(y.strip()));
        return back(frame, id, "fokus", till);
    }

    private static boolean isPercent(String typed) {
        return typed.strip().matches("\\d{1,2}|100");
    }

    private static int percent(int pixel, int of) {
        return Math.clamp(Math.round(pixel * 100f / of), 0, 100);
    }

    @PostMapping("/byt")
    ModelAndView replace(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String till,
            Frame frame)
            throws IOException {
        var form = PictureForm.of(pictures.get(id));
        if (file == null || file.isEmpty()) {
            var none = FieldErrors.none().add("file", "news.picture.refused." + PictureRefusal.EMPTY);
            return page(id, form, none, null, till);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (pictures.replace(id, name, file.getBytes())) {
            case PictureAnswer.Kept kept -> back(frame, kept.picture(), "bytt", till);
            case PictureAnswer.Known known -> back(frame, known.picture(), "fanns", till);
            case PictureAnswer.Refused refused ->
                page(id, form, FieldErrors.none().add("file", "news.picture.refused." + refused.why()), null, till);
        };
    }

    @PostMapping("/ta-bort")
    String remove(@PathVariable UUID id, Frame frame) {
        pictures.remove(id);
        return "redirect:" + frame.link("/arbete/bilder");
    }

    private static ModelAndView back(Frame frame, UUID id, String done, @Nullable String till) {
        var back = Back.of(till);
        return new ModelAndView("redirect:" + frame.link("/arbete/bilder/" + id) + "?klart=" + done
                + (back == null ? "" : "&till=" + back));
    }

    private ModelAndView page(
            UUID id, PictureForm form, FieldErrors errors, @Nullable String done, @Nullable String till) {
        var picture = pictures.get(id);
        var known = done != null && done.matches("ny|fanns|text|fokus|bytt") ? done : null;
        var view = new ModelAndView("news/pictures/picture");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new OnePage(
                        picture,
                        pictures.view(id, Language.SV).orElseThrow(() -> new NotFound("picture")),
                        pictures.uses(id),
                        consents.ofPicture(id),
                        form,
                        errors,
                        known,
                        Back.of(till)));
        return view;
    }
}
