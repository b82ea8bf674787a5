package se.framsteg.course.door;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.course.ContestAnswer;
import se.framsteg.course.Contests;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The answer to somebody who says that the attendance is wrong: they are right, or what was recorded holds. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}/narvaro/{signUp}/svar")
class ContestController {
    private final Contests contests;
    private final PersonScreen screen;

    ContestController(Contests contests, PersonScreen screen) {
        this.contests = contests;
        this.screen = screen;
    }

    @PostMapping("/{contest}/ratta")
    ModelAndView accept(
            @PathVariable UUID id,
            @PathVariable UUID signUp,
            @PathVariable UUID contest,
            @RequestParam(defaultValue = "") String answer,
            Frame frame) {
        return said(id, signUp, answer, contests.accept(id, contest, answer), frame);
    }

    @PostMapping("/{contest}/behall")
    ModelAndView keep(
            @PathVariable UUID id,
            @PathVariable UUID signUp,
            @PathVariable UUID contest,
            @RequestParam(defaultValue = "") String answer,
            Frame frame) {
        return said(id, signUp, answer, contests.keep(id, contest, answer), frame);
    }

    private ModelAndView said(UUID id, UUID signUp, String typed, ContestAnswer answer, Frame frame) {
        var errors = FieldErrors.none();
        return switch (answer) {
            case ContestAnswer.Decided(var told) ->
                new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id + "/narvaro") + "?svar="
                        + (told ? "skickat" : "sparat"));
            case ContestAnswer.DecidedBefore(var decision) -> {
                var view = screen.page(
                        id,
                        signUp,
                        typed,
                        errors.add("invandning", "course.contest.before", frame.instant(decision.at())));
                view.setStatus(HttpStatus.CONFLICT);
                yield view;
            }
            case ContestAnswer.Own o -> screen.page(id, signUp, typed, errors.add("answer", "course.contest.own"));
            case ContestAnswer.NeedsWords n ->
                screen.page(id, signUp, typed, errors.add("answer", "course.contest.error.answer"));
            case ContestAnswer.Impossible(var why) ->
                screen.page(id, signUp, typed, errors.add("answer", "course.door.problem." + why));
        };
    }
}
