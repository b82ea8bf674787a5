package se.framsteg.site.own;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.course.BookingAnswer;
import se.framsteg.course.Bookings;
import se.framsteg.course.CancelReason;
import se.framsteg.shared.Frame;

/** What the one who is signed in has booked, and the verbs on it. */
@Controller
@RequestMapping("/mina")
class MyController {
    private final MyBookings mine;
    private final Bookings bookings;

    MyController(MyBookings mine, Bookings bookings) {
        this.mine = mine;
        this.bookings = bookings;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String klart, Frame frame, Model model) {
        model.addAttribute("page", MyPage.of(mine.all(), mine.now(), MyPage.notice(klart, frame)));
        return "site/own/page";
    }

    @PostMapping("/{signUp}/bekrafta")
    String confirm(@PathVariable UUID signUp, Frame frame) {
        return said("confirm", mine.verb(signUp, bookings::confirm), frame);
    }

    @PostMapping("/{signUp}/ja")
    String accept(@PathVariable UUID signUp, Frame frame) {
        return said("accept", mine.verb(signUp, bookings::accept), frame);
    }

    @PostMapping("/{signUp}/nej")
    String decline(@PathVariable UUID signUp, Frame frame) {
        return said("decline", mine.verb(signUp, bookings::decline), frame);
    }

    /** Without a reason it is "other": nobody is kept from giving a seat away. */
    @PostMapping("/{signUp}/avboka")
    String cancel(@PathVariable UUID signUp, @RequestParam(defaultValue = "") String reason, Frame frame) {
        var why = Arrays.stream(CancelReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(CancelReason.OTHER);
        return said("cancel", mine.verb(signUp, (id, by) -> bookings.cancel(id, why.name(), by)), frame);
    }

    private static String said(String done, BookingAnswer answer, Frame frame) {
        var word =
                switch (answer) {
                    case BookingAnswer.Changed c -> done;
                    case BookingAnswer.Already a -> done;
                    case BookingAnswer.Refused refused -> refused.reason().name();
                };
        return "redirect:" + frame.link("/mina?klart=" + word);
    }
}
