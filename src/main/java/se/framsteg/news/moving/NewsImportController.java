package se.framsteg.news.moving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Right;
import se.framsteg.news.MovingNews;
import se.framsteg.news.MovingNews.Begun;
import se.framsteg.news.MovingNews.Choice;
import se.framsteg.news.MovingOut;
import se.framsteg.news.NewsScopes;
import se.framsteg.news.PostKind;
import se.framsteg.news.archive.ArchiveFormat;
import se.framsteg.news.archive.PastedTexts;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** Upload or paste an older site's texts, see what would become of each, move them in; and take everything along. */
@Controller
@RequestMapping("/arbete/nyheter")
class NewsImportController {
    private final MovingNews moving;
    private final MovingOut out;
    private final NewsScopes scopes;
    private final Access access;
    private final BusinessClock clock;

    NewsImportController(MovingNews moving, MovingOut out, NewsScopes scopes, Access access, BusinessClock clock) {
        this.moving = moving;
        this.out = out;
        this.scopes = scopes;
        this.access = access;
        this.clock = clock;
    }

    /** @param publish whether texts that were published come in so */
    record Form(
            @Nullable UUID scope,
            @Nullable String kind,
            @Nullable String publish,
            @Nullable String text,
            PastedTexts.@Nullable Shape shape,
            @Nullable MultipartFile file) {
        static final Form BLANK = new Form(null, "NEWS", "true", "", null, null);
    }

    @GetMapping("/flytta-in")
    ModelAndView show() {
        return page(Form.BLANK, FieldErrors.none());
    }

    @PostMapping("/flytta-in")
    ModelAndView begin(Form form, Frame frame) throws IOException {
        access.requireAnywhere(Right.NEWS_WRITE);
        var errors = FieldErrors.none();
        var kind = kind(form.kind());
        var file = form.file();
        var uploaded = file != null && !file.isEmpty();
        var text = form.text() == null ? "" : form.text();
        var scope = form.scope();
        if (scope == null
                || scopes.writable().stream().noneMatch(one -> one.id().equals(scope))) {
            errors.add("scope", "news.edit.error.scope");
        }
        if (!uploaded && text.isBlank()) {
            errors.add("file", "news.moving.error.nothing");
        }
        if (errors.any() || scope == null) {
            return page(form, errors);
        }
        var publish = form.publish() != null;
        var begun = file != null && uploaded
                ? moving.begin(
                        scope, name(file, frame), kind == null ? PostKind.NEWS : kind, publish, file.getInputStream())
                : moving.paste(
                        scope,
                        frame.t("news.moving.pasted"),
                        kind == null ? PostKind.NEWS : kind,
                        publish,
                        text,
                        form.shape());
        return switch (begun) {
            case Begun.Run(UUID run) -> to(frame, run, 0);
            case Begun.Unclear(var titles) ->
                page(
                        form,
                        errors.add(
                                "shape",
                                "news.moving.shape.ask",
                                titles.size(),
                                titles.stream().limit(5).collect(Collectors.joining("”, ”"))));
            case Begun.Unreadable unreadable ->
                page(form, errors.add(uploaded ? "file" : "text", "news.moving.refused." + unreadable.why()));
        };
    }

    private static String name(MultipartFile file, Frame frame) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? frame.t("news.moving.file") : name.replaceAll(".*[/\\\\]", "");
    }

    @GetMapping("/flytta-in/{run}")
    ModelAndView run(@PathVariable UUID run, @RequestParam(defaultValue = "0") int sida) {
        return new ModelAndView(
                "news/moving/run",
                "page",
                new MovingRunPage(
                        moving.run(run),
                        moving.asksAboutPeople(run),
                        moving.texts(run, sida),
                        moving.left(run),
                        Math.max(0, sida),
                        clock.today()));
    }

    /** Keeps what is chosen on this page, and goes on to what was asked for. */
    @PostMapping("/flytta-in/{run}")
    ModelAndView settle(
            @PathVariable UUID run,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "0") int sida,
            Frame frame) {
        var choices = new HashMap<Integer, Choice>();
        form.forEach((name, value) -> {
            if (name.matches("row-\\d{1,5}")) {
                var number = Integer.valueOf(name.substring(4));
                var year = form.getOrDefault("year-" + number, "");
                choices.put(
                        number,
                        new Choice(
                                form.containsKey("take-" + number),
                                kind(form.get("kind-" + number)),
                                year.matches("\\d{4}") ? Integer.valueOf(year) : null));
            }
        });
        var kind = kind(form.get("kind"));
        moving.settle(
                run,
                version,
                kind == null ? PostKind.NEWS : kind,
                form.containsKey("publish"),
                form.containsKey("consented"),
                choices);
        if (form.containsKey("apply")) {
            moving.apply(run);
            return to(frame, run, 0);
        }
        return to(frame, run, form.containsKey("next") ? sida + 1 : sida);
    }

    @PostMapping("/flytta-in/{run}/avsluta")
    ModelAndView leave(@PathVariable UUID run, Frame frame) {
        moving.leave(run);
        return new ModelAndView("redirect:" + frame.link("/arbete/nyheter/flytta-in"));
    }

    @Confirmed
    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "") String format,
            @RequestParam(required = false) @Nullable UUID scope,
            HttpServletResponse response)
            throws IOException {
        access.requireAnywhere(Right.NEWS_WRITE);
        var form = ArchiveFormat.written(format).orElseThrow(() -> new NotFound("format"));
        var whose = scope == null ? scopes.writable().getFirst().id() : scope;
        out.begun(whose, form);
        response.setContentType(form.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + form.fileName() + "\"");
        response.setHeader("Cache-Control", "no-store");
        out.write(whose, form, response.getOutputStream());
    }

    private ModelAndView page(Form form, FieldErrors errors) {
        access.requireAnywhere(Right.NEWS_WRITE);
        var view = new ModelAndView(
                "news/moving/page", "page", new NewsMovingPage(scopes.writable(), moving.latest(), form, errors));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static @Nullable PostKind kind(@Nullable String name) {
        for (var kind : PostKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private static ModelAndView to(Frame frame, UUID run, int page) {
        return new ModelAndView(
                "redirect:" + frame.link("/arbete/nyheter/flytta-in/" + run) + (page > 0 ? "?sida=" + page : ""));
    }
}
