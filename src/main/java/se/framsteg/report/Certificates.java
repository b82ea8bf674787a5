package se.framsteg.report;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.NotFound;
import se.framsteg.shared.Scan;

/** The monthly certificates of a project's participants. */
@Service
public class Certificates {
    private static final Actor.Job JOB = new Actor.Job("month");

    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final CertificateBook book;
    private final CertificateStore store;
    private final CertificateScans scans;

    Certificates(
            Access access,
            Acting acting,
            Audit audit,
            CertificateBook book,
            CertificateStore store,
            CertificateScans scans) {
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.book = book;
        this.store = store;
        this.scans = scans;
    }

    /** Makes those that are missing, and new ones where hours were corrected after signing. Returns how many. */
    public int make(UUID project, YearMonth month) {
        access.require(Right.MONTH_WRITE, project);
        var by = acting.current().id();
        return acting.as(JOB, "certificates", () -> book.make(project, month, by));
    }

    /** Sends a link to sign to those who have a confirmed address. The others sign on paper. */
    public int ask(UUID project, YearMonth month) {
        access.require(Right.MONTH_WRITE, project);
        return acting.as(JOB, "certificates", () -> book.ask(project, month));
    }

    /** They signed on paper, and the paper is here. */
    public int signedOnPaper(UUID project, Collection<UUID> certificates) {
        access.require(Right.MONTH_WRITE, project);
        return book.signedOnPaper(project, certificates, acting.current().id());
    }

    /** The one who answers for attendance signs what the participants have signed. */
    public int sign(UUID project, Collection<UUID> certificates) {
        access.require(Right.MONTH_WRITE, project);
        return book.signed(
                project, certificates, Objects.requireNonNull(acting.current().id(), "only a person can sign"));
    }

    /** Keeps the scanned paper with the certificate. What it is was looked at before ({@link Scan#accepted}). */
    public void keepScan(UUID project, UUID certificate, @Nullable String name, byte[] content) {
        access.require(Right.MONTH_WRITE, project);
        if (!Scan.accepted(content)) {
            throw new IllegalArgumentException("A scan is looked at before it is kept");
        }
        book.scan(
                project,
                certificate,
                Scan.name(name, "papper"),
                Scan.type(content),
                content,
                acting.current().id());
    }

    /** The scanned papers of a certificate, for who may keep one; of a protected person only for who may know the name. */
    @Transactional(readOnly = true)
    public List<CertificateScan> scans(UUID project, Certificate certificate) {
        return maySeePaper(project, certificate) ? scans.of(project, certificate.id()) : List.of();
    }

    /** One of them, opened. Whose it is is written down as read. */
    @Transactional
    public CertificateScan.Content scan(UUID project, UUID certificate, UUID scan) {
        var found = store.find(project, certificate)
                .filter(known -> maySeePaper(project, known))
                .orElseThrow(() -> new NotFound("certificate"));
        var content = scans.open(project, certificate, scan).orElseThrow(() -> new NotFound("scan"));
        audit.read("report.certificate.scan", project, List.of(found.person()));
        return content;
    }

    private boolean maySeePaper(UUID project, Certificate certificate) {
        return access.may(Right.MONTH_WRITE, project)
                && access.may(Right.PERSON_READ, project)
                && (!certificate.isProtected() || access.may(Right.PROTECTED_READ, project));
    }

    @Transactional
    public List<Certificate> of(UUID project, YearMonth month) {
        access.require(Right.MONTH_READ, project);
        access.require(Right.PERSON_READ, project);
        var found = store.of(project, month);
        audit.read(
                "report.certificates",
                project,
                found.stream().map(Certificate::person).limit(10_000).toList());
        return found;
    }

    /** Those of a month that are about to be printed or taken along, or one of them. */
    @Transactional
    public List<Certificate> papers(UUID project, YearMonth month, @Nullable UUID certificate) {
        access.require(Right.MONTH_READ, project);
        access.require(Right.PERSON_READ, project);
        var found = certificate == null
                ? store.of(project, month)
                : List.of(store.find(project, certificate).orElseThrow(() -> new NotFound("certificate")));
        audit.read(
                "report.certificates.pdf",
                project,
                found.stream().map(Certificate::person).distinct().toList());
        return found;
    }

    @Transactional
    public Certificate get(UUID project, UUID certificate) {
        access.require(Right.MONTH_READ, project);
        access.require(Right.PERSON_READ, project);
        var found = store.find(project, certificate).orElseThrow(() -> new NotFound("certificate"));
        audit.read("report.certificate", project, List.of(found.person()));
        return found;
    }

    @Transactional(readOnly = true)
    public List<Certificate.Line> lines(UUID project, UUID certificate) {
        access.require(Right.MONTH_READ, project);
        return store.lines(certificate);
    }
}
