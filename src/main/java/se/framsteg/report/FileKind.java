package se.framsteg.report;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** The forms a month file is made in. */
public enum FileKind {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "text/csv; charset=UTF-8"),
    /** The office's own workbook, filled in place. */
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String contentType;

    FileKind(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** Month, year and project, as the office's instruction suggests: {@code Oktober2024_Conecto+.xlsx}. */
    public String fileName(YearMonth month, String project) {
        var name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.of("sv"));
        var safe = project.strip().replaceAll("[^\\p{L}\\p{N}+-]+", "-").replaceAll("^-+|-+$", "");
        return "%s%s%d_%s.%s"
                .formatted(
                        name.substring(0, 1).toUpperCase(Locale.ROOT),
                        name.substring(1),
                        month.getYear(),
                        safe,
                        ending);
    }
}
