package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.framsteg.project.DiaryNumber;
import se.framsteg.project.ProgrammePeriod;

/** What the month needs to know of a project. */
public record ReportedProject(
        UUID id,
        String slug,
        String name,
        @Nullable String diaryNumber,
        LocalDate starts,
        LocalDate ends,
        @Nullable Integer planned,
        ReportRules rules) {

    public YearMonth first() {
        return YearMonth.from(starts);
    }

    public YearMonth last() {
        return YearMonth.from(ends);
    }

    /** A project without a diary number is placed by its start: no project of ESF+ started before 2022. */
    public ProgrammePeriod period() {
        var placed = starts.getYear() < 2022 ? ProgrammePeriod.P2014 : ProgrammePeriod.P2021;
        return diaryNumber == null
                ? placed
                : new DiaryNumber(diaryNumber).period().orElse(placed);
    }

    public FileHead head(YearMonth month) {
        return new FileHead(diaryNumber == null ? "" : diaryNumber, name, month);
    }

    /** How much of the project's time has passed, between nought and one. */
    public double elapsed(LocalDate today) {
        var whole = ends.toEpochDay() - starts.toEpochDay() + 1.0;
        return Math.clamp((today.toEpochDay() - starts.toEpochDay()) / whole, 0, 1);
    }
}
