package se.framsteg.news.desk;

import java.time.Period;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.message.WebAddress;
import se.framsteg.news.PostState;
import se.framsteg.news.Posts;
import se.framsteg.news.Previews;
import se.framsteg.news.Publication;
import se.framsteg.news.TextLanguage;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/**
 * What the editor's buttons do once the typed text is saved, so that what one sees is what comes out. What is refused comes back
 * as the editor, with the reasons.
 */
@Component
class AfterSaving {
    private static final Period FURTHEST = Period.ofYears(5);

    private final Posts posts;
    private final Previews previews;
    private final EditorPages pages;
    private final WebAddress addresses;
    private final BusinessClock clock;

    AfterSaving(Posts posts, Previews previews, EditorPages pages, WebAddress addresses, BusinessClock clock) {
        this.posts = posts;
        this.previews = previews;
        this.pages = pages;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Why the form's day and time cannot be scheduled; asked before anything is saved. */
    FieldErrors schedulable(TextForm form) {
        var at = form.moment();
        var errors = FieldErrors.none();
        if (at == null) {
            errors.add("day", "news.edit.error.when");
        } else if (!at.isAfter(clock.now())) {
            errors.add("day", "news.conflict.past");
        } else if (at.atZone(BusinessClock.ZONE)
                .toLocalDate()
                .isAfter(clock.today().plus(FURTHEST))) {
            errors.add("day", "news.schedule.error.far", FURTHEST.getYears());
        }
        return errors;
    }

    ModelAndView go(String verb, UUID id, TextLanguage language, TextForm form, Frame frame) {
        return switch (verb) {
            case "publish" -> answer(posts.publish(id, form.languages(), null), "published", id, language, frame);
            case "schedule" -> {
                var at = form.moment();
                yield at == null
                        ? editor(id, language, "", frame)
                        : answer(posts.schedule(id, form.languages(), at), "scheduled", id, language, frame);
            }
            case "ask" -> {
                posts.ask(id);
                yield editor(id, language, "asked", frame);
            }
            // its address is shown once, on the answer to opening it; afterwards nobody knows it
            case "door" -> {
                var address = addresses.of(
                        frame.link("/nyheter/utkast/" + previews.open(id).text()));
                yield new ModelAndView("news/desk/editor", "page", pages.saved(id, language, "door", address));
            }
            case "preview" ->
                new ModelAndView(
                        "redirect:" + frame.link("/arbete/nyheter/" + id) + "/forhandsvisning?sprak=" + language.tag());
            case "keep" -> {
                posts.keep(id, language);
                yield editor(id, language, "kept", frame);
            }
            default -> editor(id, language, "saved", frame);
        };
    }

    private ModelAndView answer(Publication answer, String done, UUID id, TextLanguage language, Frame frame) {
        return switch (answer) {
            case Publication.Done ok -> editor(id, language, done, frame);
            case Publication.Refused refused -> {
                var first = refused.findings().isEmpty()
                        ? language
                        : refused.findings().getFirst().language();
                var view = new ModelAndView("news/desk/editor", "page", pages.saved(id, first, "refused", null));
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private ModelAndView editor(UUID id, TextLanguage language, String done, Frame frame) {
        var scheduled =
                done.equals("saved") && posts.get(id).state() == PostState.SCHEDULED && posts.isOut(id, language);
        return new ModelAndView("redirect:" + frame.link("/arbete/nyheter/" + id) + "?sprak=" + language.tag()
                + "&klart=" + (scheduled ? "saved_scheduled" : done));
    }
}
