package se.framsteg.course.own;

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
import se.framsteg.shared.Frame;

/** One's own attendance, signed in. */
@Controller
@RequestMapping("/mina/{signUp}/narvaro")
class MyAttendanceController {
    private final OwnAttendanceScreen screen;

    MyAttendanceController(OwnAttendanceScreen screen) {
        this.screen = screen;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID signUp,
            @RequestParam(required = false) @Nullable String klart,
            @RequestParam(required = false) @Nullable String nej,
            Frame frame) {
        return screen.show(way(signUp), klart, nej, frame);
    }

    @PostMapping("/franvaro")
    ModelAndView report(
            @PathVariable UUID signUp, @RequestParam(required = false) @Nullable String reason, Frame frame) {
        return screen.report(way(signUp), reason, frame);
    }

    @PostMapping("/kommer")
    ModelAndView takeBack(@PathVariable UUID signUp, Frame frame) {
        return screen.takeBack(way(signUp), frame);
    }

    @PostMapping("/invandning")
    ModelAndView contest(@PathVariable UUID signUp, @RequestParam UUID seen, ClaimForm form, Frame frame) {
        return screen.contest(way(signUp), seen, form, frame);
    }

    private static OwnAttendanceScreen.Way way(UUID signUp) {
        return new OwnAttendanceScreen.Way() {
            @Override
            public String path() {
                return "/mina/" + signUp + "/narvaro";
            }

            @Override
            public String back() {
                return "/mina";
            }

            @Override
            public <T> T in(Function<UUID, T> work) {
                return work.apply(signUp);
            }
        };
    }
}
