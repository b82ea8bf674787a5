package se.framsteg.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** A text file that a Swedish Excel opens as a table: byte order mark, the template's separator, line ends of Windows. */
final class MonthCsv implements MonthFileWriter {

    private final MonthTemplate template;
    private final FileHead head;
    private final CsvWriter csv;

    MonthCsv(OutputStream out, MonthTemplate template, FileHead head) throws IOException {
        this.template = template;
        this.head = head;
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(template.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(template.headers().stream().map(MonthCsv::harmless).toList());
    }

    @Override
    public void write(FileRow row) {
        csv.writeRecord(template.cells(head, row).stream().map(this::text).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private String text(ReportCell cell) {
        return switch (cell) {
            case ReportCell.Text text -> harmless(text.value());
            case ReportCell.Whole whole -> Long.toString(whole.value());
            case ReportCell.Day day -> template.day(day.value());
            case ReportCell.Blank _ -> "";
        };
    }

    /** Spreadsheets run text that begins like a formula; an apostrophe in front makes it text again. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
