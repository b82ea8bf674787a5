package se.framsteg.report;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.message.Letter;
import se.framsteg.message.Outbox;
import se.framsteg.message.WebAddress;
import se.framsteg.shared.BusinessClock;
import se.framsteg.shared.Language;
import se.framsteg.shared.Secret;
import se.framsteg.shared.Wordbook;

/** Makes, sends and signs certificates, one transaction per verb. */
@Service
@Transactional
class CertificateBook {
    private static final Duration LINK_LIVES = Duration.ofDays(60);

    private final CertificateStore store;
    private final ReportedProjects projects;
    private final Outbox outbox;
    private final WebAddress address;
    private final Wordbook words;
    private final BusinessClock clock;
    private final Audit audit;
    private final CertificateScans scans;

    CertificateBook(
            CertificateStore store,
            ReportedProjects projects,
            Outbox outbox,
            WebAddress address,
            Wordbook words,
            BusinessClock clock,
            Audit audit,
            CertificateScans scans) {
        this.store = store;
        this.projects = projects;
        this.outbox = outbox;
        this.address = address;
        this.words = words;
        this.clock = clock;
        this.audit = audit;
        this.scans = scans;
    }

    int make(UUID project, YearMonth month, @Nullable UUID by) {
        return store.make(projects.get(project), month, by, clock.now());
    }

    /** Writes to those who have not signed and have a confirmed address; returns how many letters that were. */
    int ask(UUID project, YearMonth month) {
        var reported = projects.get(project);
        int asked = 0;
        for (var certificate : store.of(project, month)) {
            if (certificate.participantSigned() == null && !certificate.asked() && ask(reported, certificate)) {
                asked++;
            }
        }
        return asked;
    }

    private boolean ask(ReportedProject project, Certificate certificate) {
        var to = store.address(project.id(), certificate.person());
        if (to.isEmpty()) {
            return false;
        }
        var secret = Secret.next();
        store.link(certificate.id(), secret.hash(), clock.now().plus(LINK_LIVES));
        var sv = words.in(Language.SV);
        var month = sv.formats().month(certificate.month());
        outbox.put(Letter.to(to.get(), Language.SV)
                .key("month-certificate:" + certificate.id())
                .owner("report.certificate", certificate.id(), "sign")
                .subject(sv.t("report.certificate.letter.subject", month, project.name()))
                .paragraph(sv.t("report.certificate.letter.text", project.name(), month, certificate.hours()))
                .action(sv.t("report.certificate.letter.action"), address.of("/narvarointyg/" + secret.text()))
                .paragraph(sv.t("report.certificate.letter.wrong"))
                .scope(project.id())
                .person(certificate.person())
                .secret());
        return true;
    }

    int signedOnPaper(UUID project, Collection<UUID> certificates, @Nullable UUID by) {
        int signed = 0;
        for (var certificate : certificates) {
            if (store.find(project, certificate).isPresent() && store.signedOnPaper(certificate, by, clock.now())) {
                audit.changed("report.certificate.paper", "report.certificate", certificate);
                signed++;
            }
        }
        return signed;
    }

    int signed(UUID project, Collection<UUID> certificates, UUID by) {
        int signed = 0;
        for (var certificate : certificates) {
            if (store.find(project, certificate).isPresent()
                    && store.signedByResponsible(certificate, by, clock.now())) {
                audit.changed("report.certificate.sign", "report.certificate", certificate);
                signed++;
            }
        }
        return signed;
    }

    void scan(UUID project, UUID certificate, String name, String contentType, byte[] content, @Nullable UUID by) {
        var id = scans.add(project, certificate, name, contentType, content, by, clock.now());
        audit.changed("report.certificate.scan", "report.certificate_scan", id);
    }
}
