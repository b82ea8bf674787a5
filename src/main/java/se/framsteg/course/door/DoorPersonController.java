package se.framsteg.course.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Actor;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.access.Right;
import se.framsteg.course.AttendanceAnswer;
import se.framsteg.course.Attendances;
import se.framsteg.course.DoorIdentity;
import se.framsteg.course.DoorLists;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.Information;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One person on one date: more than a press can say, and what was said before. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}/narvaro/{signUp}")
class DoorPersonController {
    private final DoorLists lists;
    private final Attendances attendances;
    private final DoorIdentity identities;
    private final PersonScreen screen;
    private final Access access;
    private final Limits limits;

    DoorPersonController(
            DoorLists lists,
            Attendances attendances,
            DoorIdentity identities,
            PersonScreen screen,
            Access access,
            Limits limits) {
        this.screen = screen;
        this.limits = limits;
        this.lists = lists;
        this.attendances = attendances;
        this.identities = identities;
        this.access = access;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID signUp) {
        return screen.page(id, signUp, null, FieldErrors.none(), false);
    }

    @PostMapping("/mer")
    ModelAndView save(@PathVariable UUID id, @PathVariable UUID signUp, TakingForm form, Frame frame) {
        var errors = FieldErrors.none();
        var answer = form.byBlock() ? saidByBlock(id, signUp, form, errors) : said(id, signUp, form, errors);
        return switch (answer) {
            case null -> screen.page(id, signUp, form, errors, false);
            case AttendanceAnswer.Recorded r -> back(id, signUp, frame);
            case AttendanceAnswer.AlreadySo a -> back(id, signUp, frame);
            case AttendanceAnswer.NeedsReason n ->
                screen.page(id, signUp, form, errors.add("reason", "course.door.problem.NEEDS_REASON"), true);
            case AttendanceAnswer.Impossible impossible ->
                screen.page(id, signUp, form, errors.add("state", "course.door.problem." + impossible.why()), false);
        };
    }

    private @Nullable AttendanceAnswer said(UUID id, UUID signUp, TakingForm form, FieldErrors errors) {
        var taking = form.read(errors);
        if (taking == null) {
            return null;
        }
        return attendances.say(id, signUp, taking, form.text(), form.seen());
    }

    private @Nullable AttendanceAnswer saidByBlock(UUID id, UUID signUp, TakingForm form, FieldErrors errors) {
        access.require(Right.ATTENDANCE_WRITE, id);
        var blocks = form.readBlocks(lists.of(id).day(), errors);
        return errors.any()
                ? null
                : attendances.sayBlocks(id, signUp, blocks, form.countingReason(), form.text(), form.seen());
    }

    @PostMapping("/personnummer")
    ModelAndView identify(
            @PathVariable UUID id,
            @PathVariable UUID signUp,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "false") boolean sure,
            Actor actor,
            Frame frame) {
        access.require(Right.SIGN_UP_WRITE, id);
        limits.count(Limit.IDENTITY, String.valueOf(actor.id()));
        limits.count(Limit.IDENTITY_OF_ONE, signUp.toString());
        return switch (identities.read(number)) {
            case IdentityNumber.Answer.Refused(var reason) ->
                screen.numberToMend(id, signUp, number, FieldErrors.none().add("number", reason.key()));
            case IdentityNumber.Answer.Valid(var valid) -> {
                if (!sure && identities.contradicts(id, signUp, valid)) {
                    yield screen.numberToMend(
                            id,
                            signUp,
                            number,
                            FieldErrors.none()
                                    .add(
                                            "number",
                                            "person.number.other_gender."
                                                    + valid.gender().letter()));
                }
                var told = new Information(
                        Information.Kind.INFORMED,
                        frame.t("course.identity.purpose"),
                        frame.t("course.identity.recipients"),
                        frame.t("course.identity.version"));
                var answer = identities.give(id, signUp, valid, told, frame.t("course.door.asking"));
                yield answer.kept()
                        ? back(id, signUp, frame)
                        : screen.numberToMend(
                                id, signUp, number, FieldErrors.none().add("number", answer.key()));
            }
        };
    }

    private static ModelAndView back(UUID id, UUID signUp, Frame frame) {
        return new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id + "/narvaro") + "#p-" + signUp);
    }
}
