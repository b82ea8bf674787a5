package se.framsteg.news.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Actor;
import se.framsteg.access.Right;
import se.framsteg.news.NewsScopes;
import se.framsteg.news.PostFacts;
import se.framsteg.news.PostKind;
import se.framsteg.news.Posts;
import se.framsteg.news.TextLanguage;
import se.framsteg.news.Wording;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** The list of what is written, and the beginning of something new. */
@Controller
@RequestMapping("/arbete/nyheter")
class DeskController {
    private final DeskQuery query;
    private final Posts posts;
    private final NewsScopes scopes;
    private final Access access;

    DeskController(DeskQuery query, Posts posts, NewsScopes scopes, Access access) {
        this.query = query;
        this.posts = posts;
        this.scopes = scopes;
        this.access = access;
    }

    /** What a new text begins with. */
    record NewForm(String title, String kind, String scope, FieldErrors errors, Map<String, String> scopes) {
        Map<String, String> kinds(Frame frame) {
            var kinds = new LinkedHashMap<String, String>();
            for (var one : PostKind.values()) {
                kinds.put(one.name(), frame.t("news.kind." + one));
            }
            return kinds;
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int sida,
            Model model) {
        access.requireAnywhere(Right.NEWS_WRITE);
        var state = DeskPage.STATES.contains(lage) ? lage : null;
        var page = Math.clamp(sida, 0, 100_000);
        model.addAttribute("page", DeskPage.of(query.lines(state, q.strip(), page), page, state, q.strip()));
        return "news/desk/list";
    }

    @GetMapping("/ny")
    String begin(Model model) {
        access.requireAnywhere(Right.NEWS_WRITE);
        model.addAttribute("page", new NewForm("", "NEWS", "", FieldErrors.none(), names()));
        return "news/desk/new";
    }

    @PostMapping("/ny")
    String begin(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "NEWS") String kind,
            @RequestParam(defaultValue = "") String scope,
            Actor actor,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var errors = FieldErrors.none();
        if (title.isBlank() || title.length() > 200) {
            errors.add("title", "news.edit.error.title");
        }
        if (!names().containsKey(scope)) {
            errors.add("scope", "news.edit.error.scope");
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new NewForm(title, kind, scope, errors, names()));
            return "news/desk/new";
        }
        var place = scopes.writable().stream()
                .filter(one -> one.id().equals(UUID.fromString(scope)))
                .findFirst()
                .orElseThrow(() -> new NotFound("scope"));
        var byline = actor instanceof Actor.Staff staff ? staff.name() : "";
        var id = posts.create(
                place.association(),
                PostFacts.of(place.project(), kind(kind), byline, ""),
                TextLanguage.SV,
                Wording.of(title.strip(), "", ""));
        return "redirect:" + frame.link("/arbete/nyheter/" + id);
    }

    private static PostKind kind(String name) {
        for (var one : PostKind.values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return PostKind.NEWS;
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        scopes.writable().forEach(one -> names.put(one.id().toString(), one.name()));
        return names;
    }
}
