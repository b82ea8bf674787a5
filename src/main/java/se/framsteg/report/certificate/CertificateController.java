package se.framsteg.report.certificate;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.framsteg.access.Access;
import se.framsteg.access.Confirmed;
import se.framsteg.access.Right;
import se.framsteg.report.Certificates;
import se.framsteg.report.ReportedProjects;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;
import se.framsteg.shared.Scan;

/** One certificate, with the scanned papers that are kept with it. */
@Controller
@RequestMapping("/arbete/manad/{slug}/{month}/intyg/{certificate}")
class CertificateController {
    private final ReportedProjects projects;
    private final Certificates certificates;
    private final Access access;

    CertificateController(ReportedProjects projects, Certificates certificates, Access access) {
        this.projects = projects;
        this.certificates = certificates;
        this.access = access;
    }

    @GetMapping
    ModelAndView one(@PathVariable String slug, @PathVariable UUID certificate) {
        return page(slug, certificate, FieldErrors.none());
    }

    @PostMapping("/papper")
    ModelAndView keep(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @PathVariable UUID certificate,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Frame frame)
            throws IOException {
        var project = projects.bySlug(slug);
        access.require(Right.MONTH_WRITE, project.id());
        certificates.get(project.id(), certificate);
        if (scan != null && !scan.isEmpty()) {
            if (!Scan.accepted(scan.getBytes())) {
                return page(slug, certificate, FieldErrors.none().add("scan", "report.certificate.scan.error"));
            }
            certificates.keepScan(project.id(), certificate, scan.getOriginalFilename(), scan.getBytes());
        }
        var marked = certificates.signedOnPaper(project.id(), List.of(certificate));
        var list = "/arbete/manad/" + project.slug() + "/" + month + "/intyg";
        return new ModelAndView("redirect:"
                + frame.link(marked == 0 ? list + "/" + certificate : list + "?klart=papper&antal=" + marked));
    }

    /** Always a download: a file that somebody uploaded is never shown as a page of ours. */
    @Confirmed
    @GetMapping("/papper/{scan}")
    ResponseEntity<byte[]> paper(
            @PathVariable String slug,
            @PathVariable YearMonth month,
            @PathVariable UUID certificate,
            @PathVariable UUID scan) {
        var paper = certificates.scan(projects.bySlug(slug).id(), certificate, scan);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("intyg-" + month + Scan.ending(paper.contentType()))
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(paper.bytes());
    }

    private ModelAndView page(String slug, UUID id, FieldErrors errors) {
        var project = projects.bySlug(slug);
        var certificate = certificates.get(project.id(), id);
        var view = new ModelAndView("report/certificate/one");
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        view.addObject(
                "page",
                new CertificatePage(
                        project,
                        certificate,
                        certificates.lines(project.id(), id),
                        certificates.scans(project.id(), certificate),
                        access.may(Right.MONTH_WRITE, project.id()),
                        errors));
        return view;
    }
}
