package se.framsteg.report;

import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;
import se.framsteg.shared.NotFound;

/** The files for the office. They hold identities, so making and reading them needs that right and leaves a line. */
@Service
public class MonthFiles {
    private static final Actor.Job JOB = new Actor.Job("month");

    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final ReportedProjects projects;
    private final Months months;
    private final MonthBook book;
    private final FileMaker maker;
    private final FileStore files;
    private final TransactionTemplate transactions;

    MonthFiles(
            Access access,
            Acting acting,
            Audit audit,
            ReportedProjects projects,
            Months months,
            MonthBook book,
            FileMaker maker,
            FileStore files,
            TransactionTemplate transactions) {
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.projects = projects;
        this.months = months;
        this.book = book;
        this.maker = maker;
        this.files = files;
        this.transactions = transactions;
    }

    /** Makes a file of the month as it is now. Throws {@link StepRefused} when the month takes none. */
    public MonthFile make(UUID project, YearMonth month, FileKind kind) {
        access.require(Right.MONTH_WRITE, project);
        access.require(Right.IDENTITY_READ, project);
        var by = acting.current().id();
        var reported = projects.get(project);
        var version = months.version(project, month);
        transactions.executeWithoutResult(
                noted -> audit.read("report.month_file.make", project, files.people(version.id())));
        return acting.as(JOB, "month file", () -> {
            var file = maker.make(reported, version, kind, by);
            book.drafted(project, month, version, file.id(), by);
            return file;
        });
    }

    @Transactional(readOnly = true)
    public List<MonthFile> of(UUID project, YearMonth month) {
        access.require(Right.MONTH_READ, project);
        return files.of(project, month);
    }

    @Transactional(readOnly = true)
    public MonthFile get(UUID project, UUID file) {
        access.require(Right.MONTH_READ, project);
        access.require(Right.IDENTITY_READ, project);
        return files.find(project, file).orElseThrow(() -> new NotFound("month file"));
    }

    /** Writes the file as it was made. Who reads it, and whom it shows, is written down and committed before the first byte leaves. */
    public void read(UUID project, UUID file, OutputStream out) {
        transactions.executeWithoutResult(noted -> {
            var found = get(project, file);
            audit.changed("report.month_file.read", "report.month_file", found.id());
            audit.read("report.month_file", project, files.people(found.version()));
        });
        transactions.executeWithoutResult(reading -> files.read(file, out));
    }
}
