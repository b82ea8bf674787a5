package se.framsteg.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook written as a stream, a thousand rows at a time. Text is typed as text and is therefore never a formula. */
final class MonthXlsx implements MonthFileWriter {

    private static final int ROWS_PER_FLUSH = 1_000;

    private final MonthTemplate template;
    private final FileHead head;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int line = 1;

    MonthXlsx(OutputStream out, MonthTemplate template, FileHead head) {
        this.template = template;
        this.head = head;
        workbook = new Workbook(out, "Framsteg", "1.0");
        sheet = workbook.newWorksheet(template.sheet());
        var headers = template.headers();
        for (int column = 0; column < headers.size(); column++) {
            sheet.inlineString(0, column, headers.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.max(12, headers.get(column).length() + 2));
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void write(FileRow row) throws IOException {
        put(template.cells(head, row));
        line++;
        if (line % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void put(List<ReportCell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case ReportCell.Text text -> sheet.inlineString(line, column, text.value());
                case ReportCell.Whole whole -> sheet.value(line, column, whole.value());
                case ReportCell.Day day -> {
                    sheet.value(line, column, day.value());
                    sheet.style(line, column).format(template.excelDateFormat()).set();
                }
                case ReportCell.Blank _ -> {}
            }
        }
    }
}
