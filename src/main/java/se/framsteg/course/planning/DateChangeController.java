package se.framsteg.course.planning;

import java.time.Instant;
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
import se.framsteg.course.CourseDates;
import se.framsteg.course.DatePlan;
import se.framsteg.course.DoorList;
import se.framsteg.course.DoorLists;
import se.framsteg.course.DoorRow;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** Changes, moves and cancels a date: first what it would mean and for whom, then the deed. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}")
class DateChangeController {
    private final DoorLists lists;
    private final CourseDates dates;
    private final Access access;

    DateChangeController(DoorLists lists, CourseDates dates, Access access) {
        this.lists = lists;
        this.dates = dates;
        this.access = access;
    }

    @GetMapping("/andra")
    ModelAndView form(@PathVariable UUID id) {
        var list = list(id);
        return page("change", list, DateForm.of(list), FieldErrors.none(), null, "");
    }

    @PostMapping("/andra")
    ModelAndView change(
            @PathVariable UUID id, DateForm form, @RequestParam(required = false) @Nullable String sure, Frame frame) {
        var list = list(id);
        var errors = FieldErrors.none();
        var plan = form.read(errors);
        if (plan != null && plan.capacity() < list.date().date().seats().taken()) {
            errors.add(
                    "capacity",
                    "course.planning.error.taken",
                    list.date().date().seats().taken());
        }
        if (plan != null && list.rows().stream().anyMatch(row -> row.attendance() != null) && moves(plan, list)) {
            errors.add("day", "course.planning.error.recorded");
        }
        if (plan != null && list.rows().stream().anyMatch(row -> row.attendance() != null) && divides(plan, list)) {
            errors.add("blocks[0].from", "course.planning.error.recorded_blocks");
        }
        if (errors.any() || plan == null) {
            return page("change", list, form, errors, null, "");
        }
        if (sure == null) {
            return page("change", list, form, errors, moves(plan, list), "");
        }
        dates.change(id, plan, form.version() == null ? 0 : form.version());
        return new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id) + "?klart=andrat");
    }

    @GetMapping("/stall-in")
    ModelAndView cancelForm(@PathVariable UUID id) {
        var list = list(id);
        return page("cancel", list, DateForm.of(list), FieldErrors.none(), null, "");
    }

    @PostMapping("/stall-in")
    ModelAndView cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Frame frame) {
        var list = list(id);
        var errors = FieldErrors.none();
        if (reason.isBlank() || reason.length() > 500) {
            errors.add("reason", "course.planning.error.reason");
            return page("cancel", list, DateForm.of(list), errors, null, reason);
        }
        dates.cancel(id, reason.strip());
        return new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id) + "?klart=installt");
    }

    private DoorList list(UUID id) {
        access.require(Right.COURSE_WRITE, id);
        return lists.of(id);
    }

    private static boolean moves(DatePlan plan, DoorList list) {
        Instant start = list.date().date().startsAt();
        return !plan.startsAt().equals(start)
                || !plan.endsAt().equals(list.date().date().endsAt());
    }

    /** Minutes that count were computed from the blocks: they stay while somebody's attendance rests on them. */
    private static boolean divides(DatePlan plan, DoorList list) {
        return plan.blocks().isEmpty()
                ? list.ownBlocks()
                : !plan.blocks().equals(list.day().blocks());
    }

    private static ModelAndView page(
            String template, DoorList list, DateForm form, FieldErrors errors, @Nullable Boolean moved, String reason) {
        List<DoorRow> people =
                list.rows().stream().filter(row -> row.seated() || row.queued()).toList();
        var view = new ModelAndView("course/planning/" + template);
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject("page", new ChangePage(list.date(), form, errors, people, moved, reason));
        return view;
    }
}
