package se.framsteg.course.paper;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.AttendanceAnswer;
import se.framsteg.course.AttendanceFiles;
import se.framsteg.course.AttendanceState;
import se.framsteg.course.Attendances;
import se.framsteg.course.DoorLists;
import se.framsteg.course.Taking;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.FormVersion;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Scan;

/** Attendance from a signed list: everybody was there but those marked; the scan is kept as evidence. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}/papper")
class PaperController {
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final DoorLists lists;
    private final Attendances attendances;
    private final AttendanceFiles files;
    private final Access access;
    private final BusinessClock clock;

    PaperController(
            DoorLists lists, Attendances attendances, AttendanceFiles files, Access access, BusinessClock clock) {
        this.lists = lists;
        this.attendances = attendances;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(id, Map.of(), Map.of(), FieldErrors.none(), null);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> all,
            @RequestParam(name = "scan", required = false) @Nullable MultipartFile scan,
            Frame frame)
            throws IOException {
        access.require(Right.ATTENDANCE_WRITE, id);
        var marks = new HashMap<UUID, String>();
        var minutes = new HashMap<UUID, String>();
        var others = new HashMap<UUID, Taking>();
        var errors = FieldErrors.none();
        for (var row : lists.of(id).listed()) {
            var mark = all.getOrDefault("p-" + row.signUp(), "PRESENT");
            var typed = all.getOrDefault("m-" + row.signUp(), "").strip();
            marks.put(row.signUp(), mark);
            minutes.put(row.signUp(), typed);
            if (!PaperPage.MARKS.contains(mark) || (needsMinutes(mark) && !typed.matches("[1-9]\\d{0,2}"))) {
                errors.add("m-" + row.signUp(), "course.paper.error.minutes", row.name());
            } else if (!mark.equals("PRESENT")) {
                others.put(row.signUp(), taking(AttendanceState.valueOf(mark), typed));
            }
        }
        var kept = scan(id, scan, all.getOrDefault("scanned", ""), errors);
        if (errors.any()) {
            return page(id, marks, minutes, errors, kept);
        }
        var answers = attendances.allPresentBut(id, others, kept, all.getOrDefault("version", ""));
        for (var answer : answers) {
            if (answer instanceof AttendanceAnswer.Impossible impossible) {
                return page(id, marks, minutes, errors.add("list", "course.door.problem." + impossible.why()), kept);
            }
            if (answer instanceof AttendanceAnswer.NeedsReason) {
                return page(id, marks, minutes, errors.add("list", "course.paper.error.reason"), kept);
            }
        }
        if (kept != null) {
            files.claim(id, kept);
        }
        return new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id) + "?klart=papper");
    }

    /** Held also when something else on the form has to be mended: a file cannot be shown again in its field. */
    private @Nullable UUID scan(UUID id, @Nullable MultipartFile scan, String before, FieldErrors errors)
            throws IOException {
        if (scan == null || scan.isEmpty()) {
            var held = before.matches(ID) ? UUID.fromString(before) : null;
            return held != null && files.name(id, held).isPresent() ? held : null;
        }
        if (scan.getSize() > Scan.MOST_BYTES || !Scan.accepted(scan.getBytes())) {
            errors.add("scan", "course.paper.error.scan");
            return null;
        }
        return files.hold(
                id,
                AttendanceFiles.Kind.SCAN,
                Scan.name(scan.getOriginalFilename(), "lista"),
                Scan.type(scan.getBytes()),
                scan.getBytes());
    }

    private static boolean needsMinutes(String mark) {
        return mark.equals("LATE") || mark.equals("LEFT_EARLY");
    }

    private static Taking taking(AttendanceState state, String minutes) {
        return switch (state) {
            case LATE -> Taking.late(Integer.parseInt(minutes));
            case LEFT_EARLY -> Taking.leftEarly(Integer.parseInt(minutes));
            case PRESENT, EXCUSED, ABSENT -> Taking.of(state);
        };
    }

    private String seen(UUID id) {
        return FormVersion.of(Attendances.said(attendances.current(id).stream()));
    }

    private ModelAndView page(
            UUID id, Map<UUID, String> marks, Map<UUID, String> minutes, FieldErrors errors, @Nullable UUID scanned) {
        access.require(Right.ATTENDANCE_WRITE, id);
        var list = lists.of(id);
        var view = new ModelAndView("course/paper/page");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new PaperPage(
                        list,
                        seen(id),
                        marks,
                        minutes,
                        errors,
                        scanned,
                        scanned == null ? null : files.name(id, scanned).orElse(null),
                        clock.today().isBefore(list.date().day())));
        return view;
    }
}
