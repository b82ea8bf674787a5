package se.framsteg.news.desk;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.news.Pasted;
import se.framsteg.news.PostState;
import se.framsteg.news.Posts;
import se.framsteg.news.Saving;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;

/** Writes a text: saved on purpose and by the minute, looked at while it is written, with nothing lost when two write at once. */
@Controller
@RequestMapping("/arbete/nyheter")
class EditorController {
    private final Posts posts;
    private final EditorPages pages;
    private final AfterSaving after;
    private final Access access;
    private final BusinessClock clock;

    EditorController(Posts posts, EditorPages pages, AfterSaving after, Access access, BusinessClock clock) {
        this.posts = posts;
        this.pages = pages;
        this.after = after;
        this.access = access;
        this.clock = clock;
    }

    static TextLanguage language(@Nullable String tag) {
        return Arrays.stream(TextLanguage.values())
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElse(TextLanguage.SV);
    }

    @GetMapping("/{id}")
    String edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sprak,
            @RequestParam(defaultValue = "") String klart,
            Model model) {
        model.addAttribute("page", pages.saved(id, language(sprak), klart.matches("[a-z_]{1,20}") ? klart : "", null));
        return "news/desk/editor";
    }

    /** Whatever button was pressed, what was typed is saved first. */
    @PostMapping("/{id}/text")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sprak,
            @RequestParam(defaultValue = "save") String verb,
            @ModelAttribute TextForm form,
            Frame frame) {
        var language = language(sprak);
        var errors = form.judged();
        if (!errors.any() && verb.equals("schedule")) {
            errors = after.schedulable(form);
        }
        if (errors.any()) {
            return answer(
                    "news/desk/editor", pages.typed(id, language, form, errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (posts.saveOnPurpose(id, language, form.from(), form.wording())) {
            case Saving.Overtaken(var theirs) ->
                answer(
                        "news/desk/conflict",
                        new ConflictPage(posts.get(id), language, form.wording(), theirs),
                        HttpStatus.CONFLICT);
            case Saving.Saved saved -> after.go(verb, id, language, form, frame);
        };
    }

    private static ModelAndView answer(String template, Object page, HttpStatus status) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }

    /** The answer to a draft kept by the minute. */
    record Kept(@Nullable Integer version, String said) {}

    @PostMapping(value = "/{id}/autospar", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sprak,
            @ModelAttribute TextForm form,
            Frame frame) {
        if (form.judged().any()) {
            return ResponseEntity.unprocessableContent().body(new Kept(null, frame.t("news.edit.kept.not")));
        }
        return switch (posts.save(id, language(sprak), form.from(), form.wording())) {
            case Saving.Saved(int version) ->
                ResponseEntity.ok(new Kept(
                        version,
                        frame.t(
                                posts.get(id).state() == PostState.SCHEDULED
                                        ? "news.edit.kept.scheduled"
                                        : "news.edit.kept",
                                frame.instant(clock.now()))));
            case Saving.Overtaken theirs ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new Kept(null, frame.t("news.edit.kept.conflict")));
        };
    }

    /** What is being written, as readers would get it; nothing is saved. */
    @PostMapping("/{id}/se")
    String look(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sprak,
            @ModelAttribute TextForm form,
            Model model) {
        model.addAttribute("page", pages.typed(id, language(sprak), form, form.judged()));
        return "news/desk/look";
    }

    @GetMapping("/{id}/forhandsvisning")
    String preview(@PathVariable UUID id, @RequestParam(required = false) @Nullable String sprak, Model model) {
        model.addAttribute("page", pages.saved(id, language(sprak), "", null));
        return "news/desk/preview";
    }

    /** What came from a word processor's clipboard, as Markdown. */
    @PostMapping(value = "/klistra", consumes = MediaType.TEXT_PLAIN_VALUE, produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> pasted(@RequestBody(required = false) @Nullable String html) {
        access.requireAnywhere(Right.NEWS_WRITE);
        return html == null || html.length() > 2_000_000
                ? ResponseEntity.badRequest().build()
                : ResponseEntity.ok(Pasted.markdown(html));
    }
}
