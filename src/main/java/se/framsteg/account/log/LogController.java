package se.framsteg.account.log;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.AuditLog;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Right;
import se.framsteg.shared.Frame;

@Controller
@RequestMapping("/arbete/logg")
class LogController {
    private static final int PAGE = 100;
    private static final Duration DAY = Duration.ofDays(1);

    /** Whoever has seen this many people within a day stands out; it may be all right, somebody should know. */
    private static final int MANY = 300;

    /** Blocks hold lines that an auditor of one association does not see. */
    private static final Actor.Job CHECKING = new Actor.Job("audit-check");

    private final AuditLog log;
    private final LogNames names;
    private final LogReading reading;
    private final Access access;
    private final Acting acting;

    LogController(AuditLog log, LogNames names, LogReading reading, Access access, Acting acting) {
        this.acting = acting;
        this.log = log;
        this.names = names;
        this.reading = reading;
        this.access = access;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable UUID om,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "9223372036854775807") long fore,
            @RequestParam(required = false) @Nullable Long block,
            Model model) {
        access.requireAnywhere(Right.AUDIT_READ);
        var lines = log.about(om, slag, fore, PAGE);
        var readers = log.readers(Instant.now().minus(DAY), MANY);
        reading.shown(lines);
        model.addAttribute(
                "page",
                new LogPage(
                        om,
                        slag,
                        lines,
                        names.of(lines, readers),
                        names.ofScopes(),
                        readers,
                        log.lastCheck().orElse(null),
                        block,
                        (block == null ? log.head() : log.sealOf(block)).orElse(null),
                        lines.size() == PAGE));
        return "account/log/page";
    }

    @PostMapping("/kontroll")
    String check(Frame frame) {
        access.requireAnywhere(Right.AUDIT_READ);
        acting.as(CHECKING, "log", () -> log.check(Instant.now()));
        return "redirect:" + frame.link("/arbete/logg");
    }

    /** One JSON object a line, written as it is read. */
    @Confirmed
    @GetMapping("/export")
    void export(@RequestParam(defaultValue = "30") int dagar, HttpServletResponse response) throws IOException {
        access.requireAnywhere(Right.AUDIT_READ);
        var since = Instant.now().minus(Duration.ofDays(Math.clamp(dagar, 1, 3650)));
        reading.exported(since, dagar);
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"logg.jsonl\"");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        log.export(since, line -> write(writer, line));
        writer.flush();
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
