package se.framsteg.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.account.Accounts;
import se.framsteg.project.Projects;
import se.framsteg.report.Certificate;
import se.framsteg.report.Certificates;
import se.framsteg.report.FileKind;
import se.framsteg.report.MonthFiles;
import se.framsteg.report.MonthState;
import se.framsteg.report.Months;

/** Conecto+ has sent its first four months; February waits, with some certificates still unsigned. */
@Component
class DemoMonths implements DemoStep {
    private static final List<YearMonth> SENT =
            List.of(YearMonth.of(2024, 10), YearMonth.of(2024, 11), YearMonth.of(2024, 12), YearMonth.of(2025, 1));
    private static final YearMonth WAITING = YearMonth.of(2025, 2);
    private static final int UNSIGNED = 7;

    private final Projects projects;
    private final Accounts accounts;
    private final Months months;
    private final MonthFiles files;
    private final Certificates certificates;
    private final Acting acting;

    DemoMonths(
            Projects projects,
            Accounts accounts,
            Months months,
            MonthFiles files,
            Certificates certificates,
            Acting acting) {
        this.projects = projects;
        this.accounts = accounts;
        this.months = months;
        this.files = files;
        this.certificates = certificates;
        this.acting = acting;
    }

    @Override
    public String name() {
        return "months sent to the statistics office";
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    @Override
    public void load() {
        var project = projects.bySlug("conecto-plus").id();
        var leader = accounts.all().stream()
                .filter(account -> account.name().equals("Maria Ek"))
                .findFirst()
                .orElseThrow();
        acting.as(new Actor.Staff(leader.person(), leader.name()), "demonstration", () -> {
            SENT.forEach(month -> bringToTheOffice(project, month));
            sign(project, WAITING, UNSIGNED);
        });
    }

    private void bringToTheOffice(UUID project, YearMonth month) {
        var state = months.ledger(project).kept().get(month);
        if (state != MonthState.SUBMITTED && state != MonthState.ACCEPTED) {
            sign(project, month, 0);
            send(project, month);
        }
        if (state != MonthState.ACCEPTED) {
            months.accept(project, month);
        }
    }

    private void sign(UUID project, YearMonth month, int butTheLast) {
        certificates.make(project, month);
        var all = certificates.of(project, month);
        var unsigned = all.subList(0, Math.max(0, all.size() - butTheLast)).stream()
                .filter(certificate -> !certificate.complete())
                .map(Certificate::id)
                .toList();
        certificates.signedOnPaper(project, unsigned);
        certificates.sign(project, unsigned);
    }

    private void send(UUID project, YearMonth month) {
        var file = files.make(project, month, FileKind.XLSX);
        months.send(
                project,
                month,
                file.id(),
                true,
                "Några deltagare saknar personnummer och kommer med när de har lämnat det.");
    }
}
