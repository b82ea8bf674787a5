package se.framsteg.course.dateimport;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Right;
import se.framsteg.course.CalendarImports;
import se.framsteg.course.Programmes;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.table.Paste;
import se.framsteg.shared.table.Reading;
import se.framsteg.shared.table.TableFile;

/** Paste or upload a calendar: a dry run shows each date, asks what is ambiguous, and only then saves. */
@Controller
@RequestMapping("/arbete/kurser/import")
class ImportController {
    private final CalendarImports imports;
    private final Programmes programmes;
    private final Access access;

    ImportController(CalendarImports imports, Programmes programmes, Access access) {
        this.imports = imports;
        this.programmes = programmes;
        this.access = access;
    }

    /** @param save whether the button that saves was pressed */
    record Form(
            @Nullable String programme,
            @Nullable String text,
            @Nullable MultipartFile file,
            @Nullable String seats,
            @Nullable String publish,
            @Nullable String save) {}

    @GetMapping
    ModelAndView form(@RequestParam(name = "program", defaultValue = "") String programme) {
        return page(new ImportPage(mine(), programme, "", "30", true, Map.of(), null, null, null, FieldErrors.none()));
    }

    @PostMapping
    ModelAndView read(Form form, @RequestParam Map<String, String> all) throws IOException {
        var programmes = mine();
        var programme = form.programme() == null ? "" : form.programme();
        var seats = form.seats() == null ? "" : form.seats().strip();
        var publish = form.publish() != null;
        var text = form.text() == null ? "" : form.text();
        var errors = FieldErrors.none();
        if (!programmes.containsKey(programme)) {
            errors.add("programme", "course.import.error.programme");
        }
        if (!seats.matches("\\d{1,4}")) {
            errors.add("seats", "course.planning.error.number", 5000);
        }
        var file = form.file();
        var uploaded = file != null && !file.isEmpty();
        if (!uploaded && text.isBlank()) {
            errors.add("text", "course.import.error.nothing");
        }
        var answers = answers(all);
        if (errors.any()) {
            return page(new ImportPage(programmes, programme, text, seats, publish, answers, null, null, null, errors));
        }
        var reading = file != null && uploaded ? TableFile.read(file.getBytes()) : Paste.read(text);
        if (reading instanceof Reading.Unreadable(var why)) {
            return page(new ImportPage(
                    programmes, programme, uploaded ? "" : text, seats, publish, answers, null, null, why, errors));
        }
        var grid = ((Reading.Table) reading).grid();
        var id = UUID.fromString(programme);
        var kept = uploaded ? grid.text() : text;
        var run = imports.dryRun(id, grid, answers);
        var saved = form.save() != null && run.savable()
                ? imports.save(id, grid, answers, Integer.parseInt(seats), publish)
                : null;
        return page(new ImportPage(programmes, programme, kept, seats, publish, answers, run, saved, null, errors));
    }

    private Map<String, String> mine() {
        var planned = access.scopes(Right.COURSE_WRITE);
        if (planned.isEmpty()) {
            throw new NotFound("import");
        }
        var names = new LinkedHashMap<String, String>();
        programmes.all().stream()
                .filter(programme -> planned.contains(programme.projectId()))
                .forEach(programme -> names.put(programme.id().toString(), programme.title()));
        return names;
    }

    private static Map<String, String> answers(Map<String, String> all) {
        var answers = new LinkedHashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith(ImportPage.ANSWER)) {
                answers.put(name.substring(ImportPage.ANSWER.length()), value);
            }
        });
        return answers;
    }

    private static ModelAndView page(ImportPage page) {
        var view = new ModelAndView("course/dateimport/page");
        view.setStatus(
                page.errors().any() || page.unreadable() != null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject("page", page);
        return view;
    }
}
