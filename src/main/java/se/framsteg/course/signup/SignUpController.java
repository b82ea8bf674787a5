package se.framsteg.course.signup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Network;
import se.framsteg.course.DateView;
import se.framsteg.course.PublishedDates;
import se.framsteg.course.SignUpAnswer;
import se.framsteg.course.SignUpDesk;
import se.framsteg.project.Contacts;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.PageOwner;
import se.framsteg.shared.PublicPage;
import se.framsteg.shared.TooMany;

/** One date: what it is, whether there are seats, and the form. */
@Controller
@RequestMapping("/kurser/{programme}/{part}/{date}")
class SignUpController {
    private static final String SEAT = "plats";
    private static final String QUEUE = "ko";

    private final PublishedDates dates;
    private final SignUpDesk desk;
    private final Workplaces workplaces;
    private final Contacts contacts;
    private final BusinessClock clock;

    SignUpController(
            PublishedDates dates, SignUpDesk desk, Workplaces workplaces, Contacts contacts, BusinessClock clock) {
        this.dates = dates;
        this.desk = desk;
        this.workplaces = workplaces;
        this.contacts = contacts;
        this.clock = clock;
    }

    @PublicPage
    @GetMapping
    String show(
            @ModelAttribute(name = "view", binding = false) DateView view, Model model, HttpServletRequest request) {
        PageOwner.is(view.association(), request);
        model.addAttribute("page", page(view));
        return "course/signup/page";
    }

    @PostMapping
    String signUp(
            @ModelAttribute(name = "view", binding = false) DateView view,
            @ModelAttribute("form") SignUpForm form,
            Frame frame,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = form.errors();
        if (errors.any()) {
            return again(page(view).with(form, errors, List.of()), 422, model, response);
        }
        var likely = workplaces.likely(form);
        if (!likely.isEmpty()) {
            errors.add("meant", "course.signup.error.meant");
            return again(page(view).with(form, errors, likely), 422, model, response);
        }
        var answer = desk.signUp(
                form.request(view.id(), workplaces.found(form, view.date().projectId()), frame.language()),
                Network.of(request));
        return switch (answer) {
            case SignUpAnswer.Held h -> thanks(view, SEAT, frame);
            case SignUpAnswer.Queued q -> thanks(view, QUEUE, frame);
            // the same as a new address would have been told; what is true is in the letter
            case SignUpAnswer.Known k -> thanks(view, neutral(view), frame);
            case SignUpAnswer.TooManyUnconfirmed t -> thanks(view, neutral(view), frame);
            case SignUpAnswer.TooOften(Duration pause) -> throw new TooMany(pause);
            case SignUpAnswer.Closed c ->
                again(page(fresh(view)).with(form, FieldErrors.none(), List.of()), 409, model, response);
        };
    }

    /** Reached by redirect, so that loading it again signs nobody up again. */
    @GetMapping("/tack")
    String thanks(
            @ModelAttribute(name = "view", binding = false) DateView view,
            @RequestParam(name = "svar", required = false) @Nullable String word,
            Model model) {
        model.addAttribute("page", new ThanksPage(page(view), QUEUE.equals(word)));
        return "course/signup/thanks";
    }

    @ModelAttribute("view")
    DateView date(@PathVariable String programme, @PathVariable String part, @PathVariable String date) {
        return dates.find(programme, part, date).orElseThrow(() -> new NotFound("course date"));
    }

    private static String neutral(DateView view) {
        return view.date().seats().left() > 0 ? SEAT : QUEUE;
    }

    private static String thanks(DateView view, String word, Frame frame) {
        return "redirect:" + frame.link(view.path()) + "/tack?svar=" + word;
    }

    private static String again(SignUpPage page, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("page", page);
        return "course/signup/page";
    }

    private DateView fresh(DateView view) {
        return dates.get(view.id()).orElse(view);
    }

    private SignUpPage page(DateView view) {
        return new SignUpPage(
                view,
                dates.alternatives(view.date(), clock.now()),
                contacts.of(view.date().projectId()),
                workplaces.suggestions(),
                List.of(),
                SignUpForm.empty(),
                FieldErrors.none(),
                clock.now(),
                clock.today());
    }
}
