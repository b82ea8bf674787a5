package se.framsteg.report.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.Ledger;
import se.framsteg.report.MonthState;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.Version;
import se.framsteg.shared.Frame;

/** The months of a project, the newest first, and the one that can be sent now. */
record LedgerPage(
        ReportedProject project,
        List<ReportedProject> others,
        List<Line> lines,
        @Nullable Line next,
        LocalDate today) {

    /** One month: where it stands, when it is due, and what the office has of it. */
    record Line(
            YearMonth month,
            MonthState state,
            LocalDate internal,
            LocalDate due,
            boolean late,
            @Nullable Version sent) {

        String tag() {
            return switch (state) {
                case SUBMITTED, ACCEPTED, NOTHING_TO_REPORT -> "tag tag-done";
                case CORRECTION_NEEDED, RESEND_NEEDED -> "tag tag-need";
                case SENT_OUTSIDE, NOT_OPEN -> "tag tag-off";
                case OPEN, DRAFT -> late ? "tag tag-need" : "tag tag-site";
            };
        }

        String key() {
            return "report.state." + state.name().toLowerCase(Locale.ROOT);
        }
    }

    static LedgerPage of(
            ReportedProject project, List<ReportedProject> all, Ledger ledger, List<Version> sent, LocalDate today) {
        Map<YearMonth, Version> versions = sent.stream().collect(Collectors.toMap(Version::month, Function.identity()));
        var running = YearMonth.from(today);
        var lines = new ArrayList<Line>();
        ledger.months()
                .takeWhile(month -> !month.isAfter(running))
                .forEach(month -> lines.add(line(project, ledger, month, versions.get(month), today)));
        Collections.reverse(lines);
        return new LedgerPage(
                project,
                all.stream().filter(other -> !other.id().equals(project.id())).toList(),
                lines,
                ledger.next(today)
                        .flatMap(month -> lines.stream()
                                .filter(line -> line.month().equals(month))
                                .findFirst())
                        .orElse(null),
                today);
    }

    static Line line(ReportedProject project, Ledger ledger, YearMonth month, @Nullable Version sent, LocalDate today) {
        var state = ledger.state(month, today);
        var deadlines = project.rules().deadlines();
        return new Line(
                month,
                state,
                deadlines.internal(month),
                deadlines.due(month),
                !state.settled() && deadlines.late(month, today),
                sent);
    }

    /** The sentence over the list: what waits, or that nothing does. */
    String lead(Frame frame) {
        return Optional.ofNullable(next)
                .map(line -> frame.t(
                        line.late() ? "report.month.next.late" : "report.month.next",
                        frame.month(line.month()),
                        frame.date(line.due())))
                .orElseGet(() -> frame.t("report.month.nothing_waits"));
    }

    String at(Frame frame, Line line) {
        return frame.link("/arbete/manad/" + project.slug() + "/" + line.month());
    }
}
