package se.framsteg.report.month;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.report.Gap;
import se.framsteg.report.MonthEvent;
import se.framsteg.report.MonthFile;
import se.framsteg.report.MonthState;
import se.framsteg.report.MonthSums;
import se.framsteg.report.PreviewRow;
import se.framsteg.report.RefusalText;
import se.framsteg.report.ReportedProject;
import se.framsteg.report.RowDifference;
import se.framsteg.report.Step;
import se.framsteg.report.Templates;
import se.framsteg.shared.Frame;

/** One month of a project, as far as the one who looks may see. */
record MonthPage(
        ReportedProject project,
        LedgerPage.Line line,
        May may,
        MonthSums sums,
        Map<Gap.Kind, Long> missing,
        List<Gap> gaps,
        List<PreviewRow> rows,
        List<RowDifference> differences,
        List<MonthFile> files,
        List<MonthEvent> events,
        Templates.Kept template,
        @Nullable String workbook,
        Step.@Nullable Refused refused,
        @Nullable String said) {

    /** What the one who looks may do. */
    record May(boolean seePeople, boolean write, boolean send, boolean identities) {}

    YearMonth month() {
        return line.month();
    }

    String at(Frame frame) {
        return frame.link("/arbete/manad/" + project.slug() + "/" + month());
    }

    /** What kinds of things are missing, in order, those that keep people out of the file first. */
    List<Gap.Kind> kinds() {
        return Arrays.stream(Gap.Kind.values())
                .filter(kind -> missing.containsKey(kind) || gaps.stream().anyMatch(gap -> gap.kind() == kind))
                .toList();
    }

    List<Gap> gaps(Gap.Kind kind) {
        return gaps.stream().filter(gap -> gap.kind() == kind).toList();
    }

    long count(Gap.Kind kind) {
        return Math.max(missing.getOrDefault(kind, 0L), gaps(kind).size());
    }

    String key(Gap.Kind kind) {
        return "report.gap." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Where what is missing can be mended. */
    String mend(Frame frame, Gap gap) {
        return switch (gap) {
            case Gap.OfPerson person ->
                switch (person.kind()) {
                    case CERTIFICATE, PARTICIPANT_SIGNATURE, RESPONSIBLE_SIGNATURE -> at(frame) + "/intyg";
                    case NUMBER, PLACEHOLDER, COLLISION, ATTENDANCE, UNKNOWN_PERSON ->
                        frame.link("/arbete/personer/" + person.person());
                };
            case Gap.OfDate date -> frame.link("/arbete/tillfallen/" + date.date() + "/narvaro");
        };
    }

    /** A file can be made, or made again. */
    boolean takesFile() {
        return switch (line.state()) {
            case OPEN, DRAFT, CORRECTION_NEEDED, RESEND_NEEDED -> true;
            case NOT_OPEN, SUBMITTED, ACCEPTED, NOTHING_TO_REPORT, SENT_OUTSIDE -> false;
        };
    }

    boolean sent() {
        return line.state() == MonthState.SUBMITTED
                || line.state() == MonthState.ACCEPTED
                || line.state() == MonthState.NOTHING_TO_REPORT;
    }

    String lead(Frame frame) {
        return frame.t(
                "report.month.lead." + line.state().name().toLowerCase(Locale.ROOT),
                frame.date(line.due()),
                frame.date(line.internal()));
    }

    @Nullable
    String refusal(Frame frame) {
        return refused == null ? null : RefusalText.of(frame, refused);
    }

    String title(Frame frame) {
        return RefusalText.capital(frame.t("report.month.title.month", frame.month(month()), project.name()));
    }

    @Nullable
    String said(Frame frame) {
        return said == null ? null : frame.t("report.said." + said);
    }

    int hours() {
        return rows.stream().mapToInt(PreviewRow::hours).sum();
    }

    String unverified(Frame frame) {
        return frame.t(
                template.number() == 0 ? "report.template.unverified.shipped" : "report.template.unverified",
                template.period().years());
    }
}
