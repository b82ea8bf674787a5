package se.framsteg.report.certificate;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.framsteg.access.Access;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Right;
import se.framsteg.report.Certificate;
import se.framsteg.report.Certificates;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.ReportedProjects;
import se.framsteg.shared.Frame;
import se.framsteg.shared.pdf.PdfPages;

/** The certificates of a month. */
@Controller
@RequestMapping("/arbete/manad/{slug}/{month}")
class CertificatesController {
    private static final Set<String> SAYINGS = Set.of("gjorda", "bedda", "papper", "ansvarig");

    private final ReportedProjects projects;
    private final Certificates certificates;
    private final Access access;
    private final PdfPages papers;

    CertificatesController(ReportedProjects projects, Certificates certificates, Access access, PdfPages papers) {
        this.projects = projects;
        this.certificates = certificates;
        this.access = access;
        this.papers = papers;
    }

    @GetMapping("/intyg")
    String show(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable String klart,
            @RequestParam(defaultValue = "0") int antal,
            Model model) {
        var project = projects.bySlug(slug);
        model.addAttribute(
                "page",
                new CertificatesPage(
                        project,
                        month,
                        certificates.of(project.id(), month),
                        access.may(Right.MONTH_WRITE, project.id()),
                        klart != null && SAYINGS.contains(klart) ? klart : null,
                        antal));
        return "report/certificate/list";
    }

    @PostMapping("/intyg/gor")
    String make(@PathVariable String slug, @PathVariable YearMonth month, Frame frame) {
        var project = projects.bySlug(slug);
        return done(project, month, "gjorda", certificates.make(project.id(), month), frame);
    }

    @PostMapping("/intyg/be")
    String ask(@PathVariable String slug, @PathVariable YearMonth month, Frame frame) {
        var project = projects.bySlug(slug);
        return done(project, month, "bedda", certificates.ask(project.id(), month), frame);
    }

    @PostMapping("/intyg/papper")
    String onPaper(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @RequestParam(name = "intyg", required = false) @Nullable List<UUID> chosen,
            Frame frame) {
        var project = projects.bySlug(slug);
        return done(
                project,
                month,
                "papper",
                certificates.signedOnPaper(project.id(), chosen == null ? List.of() : chosen),
                frame);
    }

    @PostMapping("/intyg/underskrift")
    String sign(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @RequestParam(name = "intyg", required = false) @Nullable List<UUID> chosen,
            Frame frame) {
        var project = projects.bySlug(slug);
        return done(
                project,
                month,
                "ansvarig",
                certificates.sign(project.id(), chosen == null ? List.of() : chosen),
                frame);
    }

    /** All certificates that a participant has yet to sign, one a page; or one of them. */
    @Confirmed
    @GetMapping("/intyg.pdf")
    ResponseEntity<byte[]> papers(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable UUID intyg,
            Frame frame) {
        var project = projects.bySlug(slug);
        var chosen = certificates.papers(project.id(), month, intyg);
        var paper = papers.of(
                "report/certificate/paper",
                Map.of("words", frame.words(), "paper", paper(project, month, chosen, frame)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"intyg-" + month + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(paper);
    }

    private CertificatePaper paper(ReportedProject project, YearMonth month, List<Certificate> chosen, Frame frame) {
        var lines = new HashMap<UUID, List<Certificate.Line>>();
        chosen.forEach(certificate -> lines.put(certificate.id(), certificates.lines(project.id(), certificate.id())));
        return new CertificatePaper(project, month, chosen, lines, frame.demo());
    }

    private static String done(ReportedProject project, YearMonth month, String said, int count, Frame frame) {
        return "redirect:"
                + frame.link(
                        "/arbete/manad/" + project.slug() + "/" + month + "/intyg?klart=" + said + "&antal=" + count);
    }
}
