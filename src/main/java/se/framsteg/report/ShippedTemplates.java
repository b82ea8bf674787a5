package se.framsteg.report;

import static se.framsteg.report.ReportField.CATEGORY;
import static se.framsteg.report.ReportField.DIARY_NUMBER;
import static se.framsteg.report.ReportField.EMAIL;
import static se.framsteg.report.ReportField.EMPLOYER_NAME;
import static se.framsteg.report.ReportField.EMPLOYER_NUMBER;
import static se.framsteg.report.ReportField.END;
import static se.framsteg.report.ReportField.HOURS;
import static se.framsteg.report.ReportField.IDENTITY;
import static se.framsteg.report.ReportField.MOBILE;
import static se.framsteg.report.ReportField.PERIOD;
import static se.framsteg.report.ReportField.START;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.framsteg.project.ProgrammePeriod;

/** One starting point per programme period, marked unverified: derived from public descriptions, not from the template itself. */
final class ShippedTemplates {

    private static final List<TemplateColumn> DERIVED = List.of(
            new TemplateColumn(DIARY_NUMBER, "Diarienummer"),
            new TemplateColumn(PERIOD, "Period"),
            new TemplateColumn(IDENTITY, "Personnummer"),
            new TemplateColumn(START, "Startdatum"),
            new TemplateColumn(END, "Slutdatum"),
            new TemplateColumn(HOURS, "Timmar"),
            new TemplateColumn(EMPLOYER_NUMBER, "Arbetsgivarens organisationsnummer"),
            new TemplateColumn(EMPLOYER_NAME, "Arbetsgivare"),
            new TemplateColumn(CATEGORY, "Kategori"));

    private ShippedTemplates() {}

    static MonthTemplate of(ProgrammePeriod period) {
        return switch (period) {
            case P2021 -> template(DERIVED);
            case P2007, P2014 ->
                template(with(new TemplateColumn(EMAIL, "E-post"), new TemplateColumn(MOBILE, "Mobil")));
        };
    }

    private static List<TemplateColumn> with(TemplateColumn... more) {
        return Stream.concat(DERIVED.stream(), Stream.of(more)).collect(ArrayList::new, List::add, List::addAll);
    }

    private static MonthTemplate template(List<TemplateColumn> columns) {
        return new MonthTemplate(
                "Deltagare", columns, "yyyy-MM-dd", "yyyy-MM", ';', "SYSSELSATT", "ICKE_SYSSELSATT", "okänt");
    }
}
