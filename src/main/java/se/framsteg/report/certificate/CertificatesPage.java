package se.framsteg.report.certificate;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.Certificate;
import se.framsteg.report.ReportedProject;
import se.framsteg.shared.Frame;

/** The certificates of a month and what they wait for. */
record CertificatesPage(
        ReportedProject project,
        YearMonth month,
        List<Certificate> certificates,
        boolean write,
        @Nullable String said,
        int count) {

    String at(Frame frame) {
        return frame.link("/arbete/manad/" + project.slug() + "/" + month);
    }

    long unsigned() {
        return certificates.stream().filter(c -> c.participantSigned() == null).count();
    }

    long waiting() {
        return certificates.stream()
                .filter(c -> c.participantSigned() != null && c.responsibleSigned() == null)
                .count();
    }

    long complete() {
        return certificates.stream().filter(Certificate::complete).count();
    }

    @Nullable
    String said(Frame frame) {
        return said == null ? null : frame.n("report.certificate.said." + said, count);
    }

    String participant(Frame frame, Certificate certificate) {
        if (certificate.participantSigned() == null) {
            return frame.t(certificate.asked() ? "report.certificate.asked" : "report.certificate.not_signed");
        }
        return frame.t(
                certificate.onPaper() ? "report.certificate.on_paper" : "report.certificate.by_link",
                frame.instant(certificate.participantSigned()));
    }

    String responsible(Frame frame, Certificate certificate) {
        return certificate.responsibleSigned() == null
                ? frame.t("report.certificate.not_signed")
                : frame.t(
                        "report.certificate.by_responsible",
                        certificate.responsible() == null ? "" : certificate.responsible(),
                        frame.instant(certificate.responsibleSigned()));
    }
}
