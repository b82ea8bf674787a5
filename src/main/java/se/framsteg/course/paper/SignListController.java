package se.framsteg.course.paper;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.framsteg.course.AttendanceFiles;
import se.framsteg.course.DateWords;
import se.framsteg.course.DoorLists;
import se.framsteg.course.DoorRow;
import se.framsteg.shared.Frame;
import se.framsteg.shared.pdf.PdfPages;

/** The list to sign on paper, with the statement of EU support; and the evidence that was kept. */
@Controller
@RequestMapping("/arbete/tillfallen/{id}")
class SignListController {
    private final DoorLists lists;
    private final AttendanceFiles files;
    private final PdfPages pdf;

    SignListController(DoorLists lists, AttendanceFiles files, PdfPages pdf) {
        this.lists = lists;
        this.files = files;
        this.pdf = pdf;
    }

    @GetMapping("/lista.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Frame frame) {
        var list = lists.of(id);
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("words", frame.words());
        parameters.put("demo", frame.demo());
        parameters.put(
                "paper",
                new SignList(
                        list.date().title(),
                        list.date().programme(),
                        DateWords.when(list.date(), frame.words()),
                        DateWords.where(list.date(), frame.words()),
                        list.rows().stream().filter(DoorRow::seated).toList()));
        return file(
                "narvarolista-" + list.date().day() + ".pdf",
                "application/pdf",
                pdf.of("course/paper/list", parameters));
    }

    @GetMapping("/filer/{file}")
    ResponseEntity<byte[]> evidence(@PathVariable UUID id, @PathVariable UUID file) {
        var content = files.content(id, file);
        return file(content.name(), content.contentType(), content.bytes());
    }

    /** Always a download: a file that somebody uploaded is never shown as a page of ours. */
    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
