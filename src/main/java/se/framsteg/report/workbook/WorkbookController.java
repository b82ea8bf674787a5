package se.framsteg.report.workbook;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
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
import se.framsteg.report.ReportField;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.ReportedProjects;
import se.framsteg.report.WorkbookMapping;
import se.framsteg.report.WorkbookOutline;
import se.framsteg.report.Workbooks;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** The office's own workbook of a project. */
@Controller
@RequestMapping("/arbete/manad/{slug}/arbetsbok")
class WorkbookController {
    private final ReportedProjects projects;
    private final Workbooks workbooks;
    private final Access access;

    WorkbookController(ReportedProjects projects, Workbooks workbooks, Access access) {
        this.projects = projects;
        this.workbooks = workbooks;
        this.access = access;
    }

    @GetMapping
    ModelAndView show(@PathVariable String slug) {
        return page(projects.bySlug(slug), FieldErrors.none());
    }

    /** The columns are guessed at once; the page then asks to check them. */
    @PostMapping
    ModelAndView upload(@PathVariable String slug, @RequestParam MultipartFile file, Frame frame) throws IOException {
        var project = projects.bySlug(slug);
        access.require(Right.MONTH_WRITE, project.id());
        var outline = Workbooks.outline(file.getBytes());
        if (outline.isEmpty()) {
            var errors = FieldErrors.none();
            errors.add("file", "report.workbook.not_one");
            return page(project, errors);
        }
        var name = file.getOriginalFilename();
        workbooks.use(
                project.id(),
                name == null ? "arbetsbok" : name,
                file.getBytes(),
                guess(outline.get().likely()));
        return back(project, frame);
    }

    private static WorkbookMapping guess(WorkbookOutline.SheetOutline sheet) {
        var columns = new EnumMap<ReportField, Integer>(ReportField.class);
        columns.putAll(sheet.guess());
        for (int free = 0; !columns.containsKey(ReportField.IDENTITY); free++) {
            if (!columns.containsValue(free)) {
                columns.put(ReportField.IDENTITY, free);
            }
        }
        return new WorkbookMapping(sheet.name(), sheet.headingRow() + 1, columns);
    }

    @PostMapping("/kolumner")
    ModelAndView map(
            @PathVariable String slug,
            @RequestParam String sheet,
            @RequestParam int firstRow,
            @RequestParam(defaultValue = "") String version,
            @RequestParam Map<String, String> form,
            Frame frame) {
        var project = projects.bySlug(slug);
        access.require(Right.MONTH_WRITE, project.id());
        var columns = new EnumMap<ReportField, Integer>(ReportField.class);
        for (var field : ReportField.values()) {
            var column = form.get(field.name());
            if (column != null && column.matches("\\d{1,2}")) {
                columns.put(field, Integer.parseInt(column));
            }
        }
        var errors = FieldErrors.none();
        if (!columns.containsKey(ReportField.IDENTITY)) {
            errors.add("IDENTITY", "report.workbook.needs_identity");
        }
        if (new HashSet<>(columns.values()).size() != columns.size()) {
            errors.add("IDENTITY", "report.workbook.shared");
        }
        if (firstRow < 1 || firstRow > 10_000) {
            errors.add("firstRow", "report.workbook.row");
        }
        if (errors.any()) {
            return page(project, errors);
        }
        workbooks.remap(project.id(), new WorkbookMapping(sheet, firstRow, columns), version);
        return back(project, frame);
    }

    @PostMapping("/ta-bort")
    ModelAndView retire(@PathVariable String slug, Frame frame) {
        var project = projects.bySlug(slug);
        workbooks.retire(project.id());
        return back(project, frame);
    }

    private ModelAndView page(ReportedProject project, FieldErrors errors) {
        access.require(Right.MONTH_READ, project.id());
        var kept = workbooks.inUse(project.id()).orElse(null);
        var view = new ModelAndView(
                "report/workbook/page",
                "page",
                new WorkbookPage(
                        project,
                        kept,
                        kept == null ? null : Workbooks.outline(kept.content()).orElse(null),
                        access.may(Right.MONTH_WRITE, project.id()),
                        errors));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static ModelAndView back(ReportedProject project, Frame frame) {
        return new ModelAndView("redirect:" + frame.link("/arbete/manad/" + project.slug() + "/arbetsbok"));
    }
}
