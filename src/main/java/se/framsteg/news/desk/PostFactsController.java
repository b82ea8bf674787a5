package se.framsteg.news.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.course.Programmes;
import se.framsteg.course.PublishedDates;
import se.framsteg.news.Article;
import se.framsteg.news.NewsScopes;
import se.framsteg.news.Pictures;
import se.framsteg.news.Post;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.Tags;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** What is told beside the text: kind, who writes, subject, the training it is about, picture, recording. */
@Controller
@RequestMapping("/arbete/nyheter/{id}/uppgifter")
class PostFactsController {
    private static final int PAST = 120;

    private final Posts posts;
    private final Tags tags;
    private final NewsScopes scopes;
    private final Pictures pictures;
    private final Programmes programmes;
    private final PublishedDates dates;
    private final BusinessClock clock;

    PostFactsController(
            Posts posts,
            Tags tags,
            NewsScopes scopes,
            Pictures pictures,
            Programmes programmes,
            PublishedDates dates,
            BusinessClock clock) {
        this.posts = posts;
        this.tags = tags;
        this.scopes = scopes;
        this.pictures = pictures;
        this.programmes = programmes;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID bild, Frame frame, Model model) {
        var post = posts.get(id);
        model.addAttribute("page", page(post, FactsForm.of(post, names(), bild), FieldErrors.none(), frame));
        return "news/desk/facts";
    }

    @PostMapping
    String save(
            @PathVariable UUID id,
            @ModelAttribute FactsForm form,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var post = posts.get(id);
        var errors = form.judged();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(post, form, errors, frame));
            return "news/desk/facts";
        }
        posts.describe(id, form.from(), facts(post, form));
        return "redirect:" + frame.link("/arbete/nyheter/" + id) + "?klart=described";
    }

    private PostFacts facts(Post post, FactsForm form) {
        var date = form.id(form.about(), "d:");
        var programme = form.id(form.about(), "p:");
        return new PostFacts(
                form.id(form.project(), ""),
                form.kind(post.facts().kind()),
                form.text(form.byline()),
                form.text(form.role()),
                programme,
                date,
                form.id(form.picture(), ""),
                false,
                form.text(form.sound()),
                tags.written(form.text(form.tags())));
    }

    private FactsPage page(Post post, FactsForm form, FieldErrors errors, Frame frame) {
        return new FactsPage(
                post,
                form,
                errors,
                kinds(post, frame),
                projects(post, frame),
                about(post, frame),
                tags.all(),
                pictures.picker(
                        post.scope(), form.id(form.picture(), ""), "/arbete/nyheter/" + post.id() + "/uppgifter"));
    }

    /** A published post stays a post, and a page a page. */
    private static Map<String, String> kinds(Post post, Frame frame) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : PostKind.values()) {
            if (post.publishedAt() == null
                    || (kind == PostKind.PAGE) == (post.facts().kind() == PostKind.PAGE)) {
                kinds.put(kind.name(), frame.t("news.kind." + kind));
            }
        }
        return kinds;
    }

    private Map<String, String> projects(Post post, Frame frame) {
        var projects = new LinkedHashMap<String, String>();
        scopes.writable().forEach(scope -> {
            if (scope.project() == null && scope.association().equals(post.association())) {
                projects.put("", frame.t("news.facts.no_project", scope.name()));
            } else if (scope.project() != null && scope.association().equals(post.association())) {
                projects.put(scope.project().toString(), scope.name());
            }
        });
        return projects;
    }

    private Map<String, String> about(Post post, Frame frame) {
        var about = new LinkedHashMap<String, String>();
        about.put("", frame.t("news.facts.about.nothing"));
        programmes.all().forEach(one -> about.put("p:" + one.id(), frame.t("news.facts.about.all", one.title())));
        dates.between(
                        clock.now().minus(java.time.Duration.ofDays(PAST)),
                        clock.now().plus(java.time.Duration.ofDays(2L * PAST)))
                .forEach(view -> about.put("d:" + view.id(), frame.date(view.day()) + " · " + view.title()));
        var date = post.facts().date();
        if (date != null) {
            about.putIfAbsent("d:" + date, frame.t("news.facts.about.kept"));
        }
        return about;
    }

    private Map<String, String> names() {
        return tags.all().stream().collect(Collectors.toMap(Article.Tag::slug, Article.Tag::nameSv));
    }
}
