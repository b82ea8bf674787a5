package se.framsteg.report.certificate;

import java.util.List;
import se.framsteg.report.Certificate;
import se.framsteg.report.CertificateScan;
import se.framsteg.report.ReportedProject;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** One certificate with its activities. */
record CertificatePage(
        ReportedProject project,
        Certificate certificate,
        List<Certificate.Line> lines,
        List<CertificateScan> scans,
        boolean write,
        FieldErrors errors) {

    /** A paper is expected: nobody has signed by link, and none is here yet that is said to exist. */
    boolean expectsPaper() {
        return write && (certificate.participantSigned() == null || certificate.onPaper() && scans.isEmpty());
    }

    String at(Frame frame) {
        return frame.link("/arbete/manad/" + project.slug() + "/" + certificate.month() + "/intyg");
    }
}
