package se.framsteg.course.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.Attendances;
import se.framsteg.course.Contests;
import se.framsteg.course.DoorLists;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.NotFound;

/** The page about one person on one date, with what was typed into one of its forms. */
@Component
class PersonScreen {
    private final DoorLists lists;
    private final Attendances attendances;
    private final Contests contests;
    private final Access access;

    PersonScreen(DoorLists lists, Attendances attendances, Contests contests, Access access) {
        this.lists = lists;
        this.attendances = attendances;
        this.contests = contests;
        this.access = access;
    }

    ModelAndView page(UUID id, UUID signUp, @Nullable TakingForm form, FieldErrors errors, boolean needsReason) {
        return page(id, signUp, form, "", "", errors, needsReason);
    }

    ModelAndView page(UUID id, UUID signUp, String answer, FieldErrors errors) {
        return page(id, signUp, null, answer, "", errors, false);
    }

    /** @param number as it was typed, so that one digit can be mended; it is in this answer only */
    ModelAndView numberToMend(UUID id, UUID signUp, String number, FieldErrors errors) {
        return page(id, signUp, null, "", number, errors, false);
    }

    private ModelAndView page(
            UUID id,
            UUID signUp,
            @Nullable TakingForm form,
            String answer,
            String number,
            FieldErrors errors,
            boolean needsReason) {
        access.require(Right.ATTENDANCE_WRITE, id);
        var list = lists.of(id);
        var row = list.rows().stream()
                .filter(candidate -> candidate.signUp().equals(signUp))
                .findFirst()
                .orElseThrow(() -> new NotFound("sign-up"));
        var view = new ModelAndView("course/door/person");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new PersonPage(
                        list.date(),
                        list.day(),
                        row,
                        attendances.history(id, signUp),
                        contests.of(id, signUp),
                        form == null ? TakingForm.of(row.attendance()) : form,
                        answer,
                        number,
                        errors,
                        needsReason,
                        access.may(Right.SIGN_UP_WRITE, id)));
        return view;
    }
}
