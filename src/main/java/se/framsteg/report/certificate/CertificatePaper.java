package se.framsteg.report.certificate;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.Certificate;
import se.framsteg.report.ReportedProject;

/** Certificates on paper, one a page, with room for both signatures. */
record CertificatePaper(
        ReportedProject project,
        YearMonth month,
        List<Certificate> certificates,
        Map<UUID, List<Certificate.Line>> lines,
        @Nullable String demo) {

    List<Certificate.Line> of(Certificate certificate) {
        return lines.getOrDefault(certificate.id(), List.of());
    }
}
