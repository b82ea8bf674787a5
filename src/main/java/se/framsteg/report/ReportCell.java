package se.framsteg.report;

import java.time.LocalDate;

/** One typed value of a month file. */
public sealed interface ReportCell {
    record Text(String value) implements ReportCell {}

    record Whole(long value) implements ReportCell {}

    record Day(LocalDate value) implements ReportCell {}

    record Blank() implements ReportCell {}

    ReportCell BLANK = new Blank();

    static ReportCell text(String value) {
        return value.isEmpty() ? BLANK : new Text(value);
    }
}
