package se.framsteg.course.own;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.course.AbsenceReason;
import se.framsteg.course.OwnAnswer;
import se.framsteg.course.OwnAttendances;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The page and its verbs, whichever way somebody came to it. */
@Component
class OwnAttendanceScreen {
    private final OwnAttendances own;
    private final Limits limits;

    OwnAttendanceScreen(OwnAttendances own, Limits limits) {
        this.own = own;
        this.limits = limits;
    }

    /** How somebody came here: by a link, or signed in. */
    interface Way {
        /** The address without language. */
        String path();

        String back();

        /** Does something with the booking it leads to, as the one who came. */
        <T> T in(Function<UUID, T> work);
    }

    ModelAndView show(Way way, @Nullable String done, @Nullable String refused, Frame frame) {
        var problem = Arrays.stream(OwnAnswer.values())
                .filter(answer -> answer.name().equals(refused))
                .findFirst();
        var notice = problem.map(answer -> "course.own.no." + answer.name())
                .orElse(
                        "franvaro".equals(done) || "kommer".equals(done) || "invandning".equals(done)
                                ? "course.own.done." + done
                                : null);
        return page(way, ClaimForm.EMPTY, FieldErrors.none(), notice, problem.isPresent(), frame);
    }

    ModelAndView report(Way way, @Nullable String reason, Frame frame) {
        var why = Arrays.stream(AbsenceReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(null);
        limits.count(Limit.OWN_WORDS, way.in(UUID::toString));
        return said(way, "franvaro", way.in(signUp -> own.reportAbsence(signUp, why)), frame);
    }

    ModelAndView takeBack(Way way, Frame frame) {
        limits.count(Limit.OWN_WORDS, way.in(UUID::toString));
        return said(way, "kommer", way.in(own::takeBackAbsence), frame);
    }

    ModelAndView contest(Way way, UUID seen, ClaimForm form, Frame frame) {
        var errors = FieldErrors.none();
        var claim = form.read(errors);
        if (claim == null) {
            return page(way, form, errors, null, true, frame);
        }
        limits.count(Limit.OWN_WORDS, way.in(UUID::toString));
        var answer = way.in(signUp -> own.contest(signUp, seen, claim));
        return switch (answer) {
            case SAME -> page(way, form, errors.add("state", "course.own.no.SAME"), null, true, frame);
            case TIMES -> page(way, form, errors.add("arrived", "course.own.no.TIMES"), null, true, frame);
            case DONE, ALREADY, NOT_NOW, OPEN, CHANGED -> said(way, "invandning", answer, frame);
        };
    }

    private ModelAndView said(Way way, String verb, OwnAnswer answer, Frame frame) {
        var query =
                switch (answer) {
                    case DONE, ALREADY -> "?klart=" + verb;
                    case NOT_NOW, OPEN, CHANGED, SAME, TIMES -> "?nej=" + answer;
                };
        return new ModelAndView("redirect:" + frame.link(way.path()) + query);
    }

    private ModelAndView page(
            Way way, ClaimForm form, FieldErrors errors, @Nullable String notice, boolean problem, Frame frame) {
        var view = new ModelAndView("course/own/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new OwnAttendancePage(
                        frame.link(way.path()),
                        frame.link(way.back()),
                        way.in(own::of),
                        form,
                        errors,
                        notice,
                        problem));
        return view;
    }
}
