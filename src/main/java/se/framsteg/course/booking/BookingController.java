package se.framsteg.course.booking;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Limit;
import se.framsteg.access.Limits;
import se.framsteg.course.BookingAnswer;
import se.framsteg.course.CancelReason;
import se.framsteg.course.OwnAttendances;
import se.framsteg.course.OwnBookings;
import se.framsteg.person.GivenAnswer;
import se.framsteg.person.IdentityNumber;
import se.framsteg.person.Information;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.NotFound;

/** Shows the booking that a link opens. Mail scanners open links too, so looking changes nothing; each button posts. */
@Controller
@RequestMapping("/bokning/{secret}")
class BookingController {
    private static final Set<String> DONE =
            Set.of("confirm", "accept", "decline", "keep", "cancel", "undo", "move", "identity");

    private final OwnBookings bookings;
    private final OwnAttendances attendances;
    private final Limits limits;

    BookingController(OwnBookings bookings, OwnAttendances attendances, Limits limits) {
        this.bookings = bookings;
        this.attendances = attendances;
        this.limits = limits;
    }

    @GetMapping
    String show(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String klart,
            @RequestParam(required = false) @Nullable String nej,
            Model model,
            HttpServletResponse response) {
        var problem = Arrays.stream(BookingAnswer.Reason.values())
                .filter(reason -> reason.name().equals(nej))
                .findFirst();
        var notice = problem.map(reason -> "course.booking.no." + reason.name())
                .orElse(klart != null && DONE.contains(klart) ? "course.booking.done." + klart : null);
        return page(page(secret, notice, problem.isPresent(), "", FieldErrors.none()), model, response);
    }

    @PostMapping("/bekrafta")
    String confirm(@PathVariable String secret, Frame frame) {
        return said(secret, "confirm", bookings.confirm(secret), frame);
    }

    @PostMapping("/ja")
    String accept(@PathVariable String secret, Frame frame) {
        return said(secret, "accept", bookings.accept(secret), frame);
    }

    @PostMapping("/nej")
    String decline(@PathVariable String secret, Frame frame) {
        return said(secret, "decline", bookings.decline(secret), frame);
    }

    @PostMapping("/kvar")
    String keepWaiting(@PathVariable String secret, Frame frame) {
        return said(secret, "keep", bookings.keepWaiting(secret), frame);
    }

    @PostMapping("/avboka")
    String cancel(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String reason,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        var chosen = Arrays.stream(CancelReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
        if (chosen.isEmpty()) {
            return wrong(secret, FieldErrors.none().add("reason", "course.booking.error.reason"), model, response);
        }
        return said(secret, "cancel", bookings.cancel(secret, chosen.get()), frame);
    }

    @PostMapping("/angra")
    String undo(@PathVariable String secret, Frame frame) {
        return said(secret, "undo", bookings.undoCancel(secret), frame);
    }

    @PostMapping("/byt")
    String move(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String date,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        if (date == null || date.isBlank()) {
            return wrong(secret, FieldErrors.none().add("date", "course.booking.error.date"), model, response);
        }
        return said(secret, "move", bookings.move(secret, id(date)), frame);
    }

    @PostMapping("/ny-lank")
    String renewLink(@PathVariable String secret, HttpServletResponse response) {
        bookings.renewLink(secret);
        response.setHeader("X-Robots-Tag", "noindex");
        return "course/booking/renewed";
    }

    @PostMapping("/personnummer")
    String identity(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String number,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        limits.count(Limit.CODE, "own-booking:" + bookings.limited(secret).orElseThrow(() -> new NotFound("booking")));
        var typed = number == null ? "" : number;
        return switch (bookings.readIdentity(typed)) {
            case IdentityNumber.Answer.Refused(var reason) ->
                wrong(secret, typed, FieldErrors.none().add("number", reason.key()), model, response);
            case IdentityNumber.Answer.Valid(var valid) -> given(secret, valid, frame, model, response);
        };
    }

    private String given(String secret, IdentityNumber number, Frame frame, Model model, HttpServletResponse response) {
        var told = new Information(
                Information.Kind.INFORMED,
                frame.t("course.identity.purpose"),
                frame.t("course.identity.recipients"),
                frame.t("course.identity.version"));
        GivenAnswer answer = bookings.giveIdentity(secret, number, List.of(told));
        return answer.kept()
                ? "redirect:" + frame.link("/bokning/" + secret) + "?klart=identity"
                : wrong(secret, FieldErrors.none().add("number", "course.identity.not_kept"), model, response);
    }

    private String wrong(String secret, FieldErrors errors, Model model, HttpServletResponse response) {
        return wrong(secret, "", errors, model, response);
    }

    private String wrong(String secret, String number, FieldErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return page(page(secret, null, true, number, errors), model, response);
    }

    private BookingPage page(
            String secret, @Nullable String notice, boolean problem, String number, FieldErrors errors) {
        return new BookingPage(
                secret,
                bookings.open(secret),
                attendances.byLink(secret, attendances::of),
                notice,
                problem,
                number,
                errors);
    }

    private static String page(BookingPage page, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", page);
        return "course/booking/page";
    }

    private static String said(String secret, String verb, BookingAnswer answer, Frame frame) {
        var query =
                switch (answer) {
                    case BookingAnswer.Changed c -> "?klart=" + verb;
                    case BookingAnswer.Already a -> "?klart=" + verb;
                    case BookingAnswer.Refused(var reason) -> "?nej=" + reason;
                };
        return "redirect:" + frame.link("/bokning/" + secret) + query;
    }

    /** A date that cannot be read is one that is not there. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("course date");
        }
    }
}
