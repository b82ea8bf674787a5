package se.framsteg.report.month;

import java.util.List;
import se.framsteg.report.ReportedProject;

/** The projects whose months one may see. */
record ChoosePage(List<ReportedProject> projects) {}
