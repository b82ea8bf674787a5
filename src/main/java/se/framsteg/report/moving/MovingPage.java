package se.framsteg.report.moving;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.Ledger;
import se.framsteg.report.MonthState;
import se.framsteg.report.MovingRun;
import se.framsteg.report.ReportedProject;
import se.framsteg.shared.FieldErrors;
import se.framsteg.shared.Frame;

/** What has been moved in to a project, and what can be. */
record MovingPage(
        ReportedProject project,
        List<MovingRun> runs,
        Ledger ledger,
        boolean send,
        LocalDate today,
        FieldErrors errors,
        @Nullable String refusal) {

    String at(Frame frame) {
        return frame.link("/arbete/flytta-in/" + project.slug());
    }

    /** Ended months that are not yet locked or sent. */
    Map<String, String> lockable(Frame frame) {
        var months = new LinkedHashMap<String, String>();
        ledger.months()
                .takeWhile(month -> month.isBefore(YearMonth.from(today)))
                .filter(month -> !ledger.state(month, today).declaredHere())
                .filter(month -> ledger.state(month, today) != MonthState.SENT_OUTSIDE)
                .forEach(month -> months.put(month.toString(), frame.month(month)));
        return months;
    }

    long locked() {
        return ledger.months()
                .filter(month -> ledger.state(month, today) == MonthState.SENT_OUTSIDE)
                .count();
    }

    String about(Frame frame, MovingRun run) {
        if (run.outcome() != null) {
            return frame.t(
                    "report.moving.outcome",
                    frame.number(run.outcome().added()),
                    frame.number(run.outcome().known()),
                    frame.number(run.outcome().skipped() + run.outcome().refused()));
        }
        return frame.t(run.open() ? "report.moving.waits" : "report.moving.left");
    }
}
