package se.framsteg.report;

import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.report.LedgerStore.Cause;
import se.framsteg.report.Step.Reason;
import se.framsteg.report.Step.Refused;
import se.framsteg.report.Step.Taken;
import se.framsteg.shared.BusinessClock;

/**
 * Keeps the ledger: every verb settles what has changed since and then takes its step, in one transaction and one after
 * the other per project. Called as a job, since figures must not depend on what the one who asks may see.
 */
@Service
@Transactional
class MonthBook {
    private final ReportedProjects projects;
    private final LedgerStore ledgers;
    private final MonthContent content;
    private final VersionStore versions;
    private final BusinessClock clock;

    MonthBook(
            ReportedProjects projects,
            LedgerStore ledgers,
            MonthContent content,
            VersionStore versions,
            BusinessClock clock) {
        this.projects = projects;
        this.ledgers = ledgers;
        this.content = content;
        this.versions = versions;
        this.clock = clock;
    }

    /** Compares every sent month with what was sent; whatever differs needs correction, and what follows it resending. */
    Ledger settle(UUID id) {
        var project = projects.get(id);
        return settle(project, ledgers.lock(project));
    }

    /** As {@link #settle}, for a project that has notes; what is noted meanwhile is left for the next time. */
    void settleStirred(UUID id) {
        ledgers.forgetNotes(id);
        settle(id);
    }

    private Ledger settle(ReportedProject project, Ledger ledger) {
        var today = clock.today();
        var running = YearMonth.from(today);
        for (var month : ledger.months().takeWhile(m -> !m.isAfter(running)).toList()) {
            var state = ledger.state(month, today);
            if (state == MonthState.SENT_OUTSIDE) {
                continue;
            }
            content.begin(project, month, clock.now());
            if (state.declaredHere() && state != MonthState.CORRECTION_NEEDED && differs(project, month)) {
                ledger = save(project, month, ledger.change(month), new Cause(null, clock.now(), null, null, null))
                                instanceof Taken taken
                        ? taken.after()
                        : ledger;
            }
        }
        return ledger;
    }

    private boolean differs(ReportedProject project, YearMonth month) {
        return content.differs(
                project, month, ledgers.sentVersion(project.id(), month).orElse(null));
    }

    /** The month's content, kept: the last version when nothing has changed since, else a new one. */
    Version version(UUID id, YearMonth month, @Nullable UUID by) {
        var project = projects.get(id);
        var ledger = settle(project, ledgers.lock(project));
        if (ledger.draft(month, clock.today()) instanceof Refused refused) {
            throw new StepRefused(refused);
        }
        var last = versions.last(id, month);
        if (last.isPresent() && !content.differs(project, month, last.get().id())) {
            return last.get();
        }
        var fresh = versions.add(id, month, by, clock.now());
        content.keep(project, month, fresh);
        return versions.count(fresh);
    }

    /** A file of this version was made. */
    Step drafted(UUID id, YearMonth month, Version version, UUID file, @Nullable UUID by) {
        var project = projects.get(id);
        var ledger = ledgers.lock(project);
        return save(project, month, ledger.draft(month, clock.today()), cause(by, null, version.id(), file));
    }

    /** The file was delivered. It has to hold what the month is now. */
    Step send(UUID id, YearMonth month, UUID file, boolean despiteGaps, @Nullable String reason, @Nullable UUID by) {
        var project = projects.get(id);
        var ledger = settle(project, ledgers.lock(project));
        var version = versions.ofFile(id, month, file);
        if (version.isEmpty()) {
            return new Refused(Reason.NO_FILE, month);
        }
        var step = ledger.send(month, clock.today());
        if (step instanceof Taken
                && content.differs(project, month, version.get().id())) {
            return new Refused(Reason.FILE_IS_OLD, month);
        }
        if (step instanceof Taken && !despiteGaps && versions.leftOut(file) > 0) {
            return new Refused(Reason.GAPS, month);
        }
        return save(project, month, step, cause(by, reason, version.get().id(), file));
    }

    Step nothingToReport(UUID id, YearMonth month, @Nullable UUID by) {
        var project = projects.get(id);
        var ledger = settle(project, ledgers.lock(project));
        return save(
                project,
                month,
                ledger.nothingToReport(month, content.rows(project, month), clock.today()),
                cause(by, null, null, null));
    }

    /** A step that changes nothing in the content: accepted, sent back by the office, filed elsewhere. */
    Step take(UUID id, YearMonth month, Function<Ledger, Step> verb, @Nullable String reason, @Nullable UUID by) {
        var project = projects.get(id);
        return save(project, month, verb.apply(ledgers.lock(project)), cause(by, reason, null, null));
    }

    private Step save(ReportedProject project, YearMonth month, Step step, Cause cause) {
        if (step instanceof Taken taken) {
            ledgers.save(project.id(), taken, month, cause);
        }
        return step;
    }

    private Cause cause(@Nullable UUID by, @Nullable String reason, @Nullable UUID version, @Nullable UUID file) {
        return new Cause(by, clock.now(), reason, version, file);
    }
}
