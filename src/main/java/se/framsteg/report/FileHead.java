package se.framsteg.report;

import java.time.YearMonth;

/** What all rows of a file share. */
public record FileHead(String diaryNumber, String projectName, YearMonth month) {}
