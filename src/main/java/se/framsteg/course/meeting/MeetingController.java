package se.framsteg.course.meeting;

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
import se.framsteg.course.DoorLists;
import se.framsteg.course.MeetingReports;
import se.framsteg.course.MeetingReports.Result;
import se.framsteg.course.reading.AttendanceReport;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Scan;
import se.framsteg.shared.reading.Span;
import se.framsteg.shared.reading.Written;
import se.framsteg.shared.reading.WrittenCell;
import se.framsteg.shared.table.Sentence;

/** Upload the report, settle who is who, record. The file waits until its times are recorded. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}/mote")
class MeetingController {
    private static final String BY_HAND = "vem-";

    private final DoorLists lists;
    private final MeetingReports reports;
    private final AttendanceFiles files;
    private final Access access;

    MeetingController(DoorLists lists, MeetingReports reports, AttendanceFiles files, Access access) {
        this.lists = lists;
        this.reports = reports;
        this.files = files;
        this.access = access;
    }

    @GetMapping
    ModelAndView upload(@PathVariable UUID id) {
        return page(id, null, null, null);
    }

    /** A file that is no report of this day is not kept. */
    @PostMapping
    ModelAndView keep(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Frame frame)
            throws IOException {
        access.require(Right.ATTENDANCE_WRITE, id);
        if (file == null || file.isEmpty() || file.getSize() > Scan.MOST_BYTES) {
            return page(id, null, null, Sentence.of("course.report.not-a-report"));
        }
        if (AttendanceReport.read(file.getBytes(), lists.of(id).date().day())
                instanceof AttendanceReport.Result.Unreadable(var why)) {
            return page(id, null, null, why);
        }
        var name =
                file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()
                        ? "rapport.csv"
                        : file.getOriginalFilename();
        var kept = files.hold(id, AttendanceFiles.Kind.MEETING_REPORT, name, "text/csv", file.getBytes());
        return new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id + "/mote/" + kept));
    }

    @GetMapping("/{file}")
    ModelAndView match(@PathVariable UUID id, @PathVariable UUID file) {
        access.require(Right.ATTENDANCE_WRITE, id);
        return switch (reports.read(id, file)) {
            case Result.Ready ready -> page(id, file, ready, null);
            case Result.Unreadable(var why) -> page(id, file, null, why);
        };
    }

    @PostMapping("/{file}")
    ModelAndView record(
            @PathVariable UUID id, @PathVariable UUID file, @RequestParam Map<String, String> all, Frame frame) {
        access.require(Right.ATTENDANCE_WRITE, id);
        var byHand = new HashMap<Integer, UUID>();
        all.forEach((name, value) -> {
            if (name.matches(BY_HAND + "\\d{1,4}") && value.matches("[0-9a-f-]{36}")) {
                byHand.put(Integer.valueOf(name.substring(BY_HAND.length())), UUID.fromString(value));
            }
        });
        for (var answer : reports.record(id, file, byHand, times(all), all.containsKey("absent"))) {
            if (answer instanceof AttendanceAnswer.Impossible impossible
                    && impossible.why() != AttendanceAnswer.Why.NOT_ON_LIST) {
                return page(id, file, null, Sentence.of("course.door.problem." + impossible.why()));
            }
            if (answer instanceof AttendanceAnswer.NeedsReason) {
                return page(id, file, null, Sentence.of("course.paper.error.reason"));
            }
        }
        files.claim(id, file);
        return new ModelAndView("redirect:" + frame.link("/arbete/tillfallen/" + id) + "?klart=mote");
    }

    /** From when until when somebody was there whose times the report does not say; a time that is not whole says nothing. */
    private static Map<Integer, Span> times(Map<String, String> all) {
        var times = new HashMap<Integer, Span>();
        all.forEach((name, value) -> {
            if (name.matches(MeetingPage.FROM + "\\d{1,4}")
                    && WrittenCell.clock(value) instanceof Written.Sure<Span>(Span from)) {
                var place = Integer.valueOf(name.substring(MeetingPage.FROM.length()));
                if (WrittenCell.clock(all.getOrDefault(MeetingPage.TO + place, ""))
                                instanceof Written.Sure<Span>(Span to)
                        && to.from().isAfter(from.from())) {
                    times.put(place, new Span(from.from(), to.from()));
                }
            }
        });
        return times;
    }

    private ModelAndView page(UUID id, @Nullable UUID file, Result.@Nullable Ready ready, @Nullable Sentence problem) {
        access.require(Right.ATTENDANCE_WRITE, id);
        var date = ready == null ? lists.of(id).date() : ready.list().date();
        var view = new ModelAndView("course/meeting/page");
        view.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", new MeetingPage(date, file, ready, problem));
        return view;
    }
}
