package se.framsteg.course.door;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.Attendances;
import se.framsteg.course.DoorLists;
import se.framsteg.course.Taking;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Frame;

/** The list at the door on a phone: one press each. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}/narvaro")
class DoorController {
    private static final List<String> PROBLEMS =
            List.of("NEEDS_REASON", "NOT_BEGUN", "CANCELLED", "MINUTES", "NOT_ON_LIST");

    private static final List<String> ANSWERED = List.of("skickat", "sparat");

    private final DoorLists lists;
    private final Attendances attendances;
    private final Access access;
    private final BusinessClock clock;

    DoorController(DoorLists lists, Attendances attendances, Access access, BusinessClock clock) {
        this.lists = lists;
        this.attendances = attendances;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "fel", required = false) @Nullable String problem,
            @RequestParam(name = "svar", required = false) @Nullable String answered,
            Model model) {
        access.require(Right.ATTENDANCE_WRITE, id);
        var list = lists.of(id);
        model.addAttribute(
                "page",
                new DoorPage(
                        list,
                        problem != null && PROBLEMS.contains(problem) ? problem : null,
                        answered != null && ANSWERED.contains(answered) ? answered : null,
                        clock.today().isBefore(list.date().day())));
        return "course/door/page";
    }

    @PostMapping("/{signUp}")
    String take(
            @PathVariable UUID id,
            @PathVariable UUID signUp,
            @RequestParam AttendanceState state,
            @RequestParam(defaultValue = "0") int minutes,
            Frame frame) {
        var taking =
                switch (state) {
                    case LATE -> Taking.late(Math.max(0, minutes));
                    case LEFT_EARLY -> Taking.leftEarly(Math.max(0, minutes));
                    case PRESENT, EXCUSED, ABSENT -> Taking.of(state);
                };
        return back(id, signUp, DoorPage.sentence(attendances.take(id, signUp, taking)), frame);
    }

    @PostMapping("/{signUp}/block")
    String takeBlock(
            @PathVariable UUID id,
            @PathVariable UUID signUp,
            @RequestParam(required = false) @Nullable Integer here,
            @RequestParam(required = false) @Nullable Integer away,
            Frame frame) {
        var position = here != null ? here : away != null ? away : 0;
        var answer = attendances.takeBlock(id, signUp, position, here != null);
        return back(id, signUp, DoorPage.sentence(answer), frame);
    }

    @PostMapping("/{signUp}/angra")
    String undo(@PathVariable UUID id, @PathVariable UUID signUp, Frame frame) {
        attendances.undo(id, signUp);
        return back(id, signUp, null, frame);
    }

    /** Back to the same place in the list, so that the next press is where the thumb is. */
    private static String back(UUID id, UUID signUp, @Nullable String problem, Frame frame) {
        return "redirect:" + frame.link("/arbete/tillfallen/" + id + "/narvaro")
                + (problem == null ? "" : "?fel=" + problem) + "#p-" + signUp;
    }
}
