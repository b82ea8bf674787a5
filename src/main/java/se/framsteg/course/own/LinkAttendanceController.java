package se.framsteg.course.own;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.course.OwnAttendances;
import se.framsteg.shared.Frame;

/** One's own attendance, by the link to the booking. */
@Controller
@RequestMapping("/bokning/{secret}/narvaro")
class LinkAttendanceController {
    private final OwnAttendanceScreen screen;
    private final OwnAttendances own;

    LinkAttendanceController(OwnAttendanceScreen screen, OwnAttendances own) {
        this.screen = screen;
        this.own = own;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable String klart,
            @RequestParam(required = false) @Nullable String nej,
            Frame frame,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        return screen.show(way(secret), klart, nej, frame);
    }

    @PostMapping("/franvaro")
    ModelAndView report(
            @PathVariable String secret, @RequestParam(required = false) @Nullable String reason, Frame frame) {
        return screen.report(way(secret), reason, frame);
    }

    @PostMapping("/kommer")
    ModelAndView takeBack(@PathVariable String secret, Frame frame) {
        return screen.takeBack(way(secret), frame);
    }

    @PostMapping("/invandning")
    ModelAndView contest(@PathVariable String secret, @RequestParam UUID seen, ClaimForm form, Frame frame) {
        return screen.contest(way(secret), seen, form, frame);
    }

    private OwnAttendanceScreen.Way way(String secret) {
        return new OwnAttendanceScreen.Way() {
            @Override
            public String path() {
                return "/bokning/" + secret + "/narvaro";
            }

            @Override
            public String back() {
                return "/bokning/" + secret;
            }

            @Override
            public <T> T in(Function<UUID, T> work) {
                return own.byLink(secret, work);
            }
        };
    }
}
