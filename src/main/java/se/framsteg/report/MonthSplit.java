package se.framsteg.report;

import java.time.LocalDate;
import java.time.YearMonth;
import se.framsteg.project.Goal.Unit;
import se.framsteg.shared.Split;

/** What had been reached at the end of a month, from the project's start on. */
public record MonthSplit(YearMonth month, LocalDate asOf, Unit unit, Split split) {}
