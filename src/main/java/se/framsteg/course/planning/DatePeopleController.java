package se.framsteg.course.planning;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.AttendanceFiles;
import se.framsteg.course.BookingAnswer;
import se.framsteg.course.CancelReason;
import se.framsteg.course.CourseDates;
import se.framsteg.course.DateMessages;
import se.framsteg.course.DoorLists;
import se.framsteg.course.QueuePauses;
import se.framsteg.course.SeatsByHand;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One date: who comes, who waits, who has not confirmed; publish it, put somebody on the list, pause the queue. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}")
class DatePeopleController {
    private final DoorLists lists;
    private final SeatsByHand seats;
    private final CourseDates dates;
    private final AttendanceFiles files;
    private final DateMessages messages;
    private final QueuePauses pauses;
    private final Access access;
    private final BusinessClock clock;

    DatePeopleController(
            DoorLists lists,
            SeatsByHand seats,
            CourseDates dates,
            AttendanceFiles files,
            DateMessages messages,
            QueuePauses pauses,
            Access access,
            BusinessClock clock) {
        this.lists = lists;
        this.seats = seats;
        this.dates = dates;
        this.files = files;
        this.messages = messages;
        this.pauses = pauses;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(name = "klart", required = false) @Nullable String done) {
        return page(id, GuestForm.empty(), FieldErrors.none(), done);
    }

    @PostMapping("/publicera")
    String publish(@PathVariable UUID id, Frame frame) {
        dates.publish(id);
        return back(id, "publicerat", frame);
    }

    @PostMapping("/gast")
    ModelAndView register(@PathVariable UUID id, GuestForm form, Frame frame) {
        access.require(Right.SIGN_UP_WRITE, id);
        var errors = FieldErrors.none();
        var guest = form.read(errors);
        if (guest == null) {
            return page(id, form, errors, null);
        }
        return switch (seats.register(id, guest)) {
            case SeatsByHand.Answer.Seated s -> new ModelAndView(back(id, "plats", frame));
            case SeatsByHand.Answer.Queued q -> new ModelAndView(back(id, "ko", frame));
            case SeatsByHand.Answer.Known k -> page(id, form, errors.add("email", "course.date.error.known"), null);
            case SeatsByHand.Answer.Closed c -> page(id, form, errors.add("name", "course.date.error.closed"), null);
        };
    }

    @PostMapping("/bekrafta/{signUp}")
    String confirm(@PathVariable UUID id, @PathVariable UUID signUp, Frame frame) {
        return back(id, done(seats.confirm(id, signUp), "bekraftad"), frame);
    }

    @PostMapping("/avboka/{signUp}")
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID signUp,
            @RequestParam(defaultValue = "OTHER") CancelReason reason,
            Frame frame) {
        return back(id, done(seats.cancel(id, signUp, reason), "avbokad"), frame);
    }

    @PostMapping("/ny-lank/{signUp}")
    String renewLink(@PathVariable UUID id, @PathVariable UUID signUp, Frame frame) {
        seats.renewLink(id, signUp);
        return back(id, "ny-lank", frame);
    }

    @PostMapping("/ko/paus")
    ModelAndView pause(@PathVariable UUID id, @RequestParam(defaultValue = "") String pauseReason, Frame frame) {
        access.require(Right.COURSE_WRITE, id);
        if (pauseReason.isBlank() || pauseReason.length() > 500) {
            var errors = FieldErrors.none().add("pauseReason", "course.date.pause.error");
            return page(id, GuestForm.empty(), pauseReason, errors, null);
        }
        dates.pause(id, pauseReason.strip());
        return new ModelAndView(back(id, "pausad", frame));
    }

    @PostMapping("/ko/fortsatt")
    String resume(@PathVariable UUID id, Frame frame) {
        return back(id, dates.resume(id) == 0 ? "igang" : "igang-erbjuden", frame);
    }

    private static String done(BookingAnswer answer, String word) {
        return switch (answer) {
            case BookingAnswer.Changed c -> word;
            case BookingAnswer.Already a -> word;
            case BookingAnswer.Refused r -> "gick-inte";
        };
    }

    private static String back(UUID id, String done, Frame frame) {
        return "redirect:" + frame.link("/arbete/tillfallen/" + id) + "?klart=" + done;
    }

    private ModelAndView page(UUID id, GuestForm form, FieldErrors errors, @Nullable String done) {
        return page(id, form, "", errors, done);
    }

    private ModelAndView page(UUID id, GuestForm form, String pauseReason, FieldErrors errors, @Nullable String done) {
        var list = lists.of(id);
        var maySee = access.may(Right.SIGN_UP_READ, id);
        var view = new ModelAndView("course/planning/date");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new DatePage(
                        list,
                        files.of(id),
                        maySee ? messages.of(id) : List.of(),
                        access.may(Right.COURSE_WRITE, id),
                        access.may(Right.MESSAGE_SEND, id),
                        list.date().date().isOver(clock.now()),
                        pauses.of(id).orElse(null),
                        list.date().date().promotes(clock.now()),
                        pauseReason,
                        form,
                        errors,
                        done == null || !done.matches("[a-z-]{2,20}") ? null : done));
        return view;
    }
}
