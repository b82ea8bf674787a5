package se.framsteg.report.certificate;

import java.util.List;
import se.framsteg.report.Certificate;
import se.framsteg.report.ReportedProject;
import se.framsteg.shared.Frame;

/** One certificate with its activities. */
record CertificatePage(ReportedProject project, Certificate certificate, List<Certificate.Line> lines, boolean write) {

    String at(Frame frame) {
        return frame.link("/arbete/manad/" + project.slug() + "/" + certificate.month() + "/intyg");
    }
}
