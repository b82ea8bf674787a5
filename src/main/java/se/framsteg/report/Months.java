package se.framsteg.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.framsteg.access.Access;
import se.framsteg.access.Acting;
import se.framsteg.access.Actor;
import se.framsteg.access.Audit;
import se.framsteg.access.Right;

/** The months of a project and their steps. Who may is asked of the one who acts; the figures are made as a job. */
@Service
public class Months {
    private static final Actor.Job JOB = new Actor.Job("month");

    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final MonthBook book;
    private final MonthReading reading;

    Months(Access access, Acting acting, Audit audit, MonthBook book, MonthReading reading) {
        this.access = access;
        this.acting = acting;
        this.audit = audit;
        this.book = book;
        this.reading = reading;
    }

    /** Finds what has changed in sent months. Anyone's change may call for it, so it asks for no right. */
    public Ledger settle(UUID project) {
        return job("settle", () -> book.settle(project));
    }

    /** The content of a month, kept as a version from which files are made. */
    public Version version(UUID project, YearMonth month) {
        access.require(Right.MONTH_WRITE, project);
        var by = acting.current().id();
        return job("month version", () -> book.version(project, month, by));
    }

    /** The file was delivered to the office. */
    public Step send(UUID project, YearMonth month, UUID file, boolean despiteGaps, @Nullable String reason) {
        access.require(Right.MONTH_SEND, project);
        var by = acting.current().id();
        return job("month sent", () -> book.send(project, month, file, despiteGaps, reason, by));
    }

    public Step nothingToReport(UUID project, YearMonth month) {
        access.require(Right.MONTH_SEND, project);
        var by = acting.current().id();
        return job("month empty", () -> book.nothingToReport(project, month, by));
    }

    /** The office has taken the file without remarks. */
    public Step accept(UUID project, YearMonth month) {
        return step(project, month, ledger -> ledger.accept(month), null);
    }

    /** The office, or we ourselves, found something wrong in what was sent. */
    public Step sentBack(UUID project, YearMonth month, String reason) {
        return step(project, month, ledger -> ledger.change(month), reason);
    }

    /** Every month up to this one was filed from another system. */
    public Step sentOutside(UUID project, YearMonth until, @Nullable String reason) {
        return step(project, until, ledger -> ledger.sentOutside(until), reason);
    }

    /** The months as they stand, also for those who see figures only. */
    public Ledger ledger(UUID project) {
        access.require(Right.REPORT_READ, project);
        return reading.ledger(project);
    }

    /** What the office has, month by month. */
    public List<Version> sent(UUID project) {
        access.require(Right.REPORT_READ, project);
        return reading.sent(project);
    }

    public List<MonthEvent> events(UUID project, YearMonth month) {
        access.require(Right.REPORT_READ, project);
        return reading.events(project, month);
    }

    /** How much a month lacks of each kind: no names, so for those who see figures only too. */
    public Map<Gap.Kind, Long> missing(UUID project, YearMonth month) {
        access.require(Right.REPORT_READ, project);
        return job("missing", () -> reading.counts(project, month));
    }

    /** How many people the month has and their hours, split: no names, so for those who see figures only too. */
    public MonthSums sums(UUID project, YearMonth month) {
        access.require(Right.REPORT_READ, project);
        return job("sums", () -> reading.sums(project, month));
    }

    /** What a month lacks, by name. */
    public List<Gap> gaps(UUID project, YearMonth month) {
        seePeople(project);
        var found = job("gaps", () -> reading.gaps(project, month));
        audit.read(
                "report.gaps",
                project,
                found.stream()
                        .flatMap(gap -> gap instanceof Gap.OfPerson person ? Stream.of(person.person()) : Stream.of())
                        .toList());
        return found;
    }

    /** The first rows of the month's file as it would be now, numbers masked. */
    public List<PreviewRow> preview(UUID project, YearMonth month) {
        seePeople(project);
        var found = job("preview", () -> reading.preview(project, month));
        audit.read(
                "report.preview",
                project,
                found.stream().map(PreviewRow::person).toList());
        return found;
    }

    /** Where the month differs from what was sent. */
    public List<RowDifference> differences(UUID project, YearMonth month) {
        seePeople(project);
        var found = job("differences", () -> reading.differences(project, month));
        audit.read(
                "report.differences",
                project,
                found.stream().map(RowDifference::person).toList());
        return found;
    }

    private void seePeople(UUID project) {
        access.require(Right.MONTH_READ, project);
        access.require(Right.PERSON_READ, project);
    }

    private Step step(UUID project, YearMonth month, Function<Ledger, Step> verb, @Nullable String reason) {
        access.require(Right.MONTH_SEND, project);
        var by = acting.current().id();
        return job("month step", () -> book.take(project, month, verb, reason, by));
    }

    private <T> T job(String purpose, Supplier<T> work) {
        return acting.as(JOB, purpose, work);
    }
}
