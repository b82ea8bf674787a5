package se.framsteg.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTests {
    private static final String CSV = "Del;Datum;Tid;Plats\nFördjupning på plats;2024-10-16;9-16;Östra Göinge\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void letters_survive_every_encoding_that_spreadsheets_write(String encoding) {
        var table = (Reading.Table) TableFile.read(CSV.getBytes(Charset.forName(encoding)));

        assertThat(table.grid().lines().get(1).cells())
                .containsExactly("Fördjupning på plats", "2024-10-16", "9-16", "Östra Göinge");
    }

    @Test
    void days_and_times_in_a_workbook_become_text_that_any_reader_knows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Kalender");
            sheet.value(0, 0, "Del");
            sheet.value(0, 1, "Datum");
            sheet.value(0, 2, "Start");
            sheet.value(0, 3, "Slut");
            sheet.value(0, 4, "Plats");
            sheet.value(0, 5, "Antal platser");
            sheet.value(1, 0, "Introduktion");
            sheet.value(1, 1, LocalDate.of(2024, 9, 18));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 9 / 24.0);
            sheet.style(1, 2).format("hh:mm").set();
            sheet.value(1, 3, LocalDateTime.of(2024, 9, 18, 12, 0));
            sheet.style(1, 3).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 4, "Digitalt");
            sheet.value(1, 5, 60);
        }
        var table = (Reading.Table) TableFile.read(bytes.toByteArray());

        assertThat(table.grid().lines().get(1).cells())
                .containsExactly("Introduktion", "2024-09-18", "kl 09.00", "2024-09-18 kl 12.00", "Digitalt", "60");
    }

    @Test
    void two_hundred_thousand_rows_are_refused_with_a_sentence() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Stor");
            for (var row = 0; row < 200_000; row++) {
                sheet.value(row, 0, row);
            }
        }

        assertThat(why(bytes.toByteArray())).isEqualTo("shared.table.too-many-rows");
        assertThat(why("a;b\n".repeat(200_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("shared.table.too-many-rows");
    }

    @Test
    void what_is_no_table_is_refused_with_a_sentence() {
        assertThat(why(new byte[0])).isEqualTo("shared.table.empty");
        assertThat(why("\n \n".getBytes(StandardCharsets.UTF_8))).isEqualTo("shared.table.empty");
        assertThat(why(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo("shared.table.not-a-workbook");
        assertThat(why(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("shared.table.old-workbook");
        assertThat(why("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("shared.table.pdf");
        assertThat(why(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 5, 6, 7, 8, 9, 10}))
                .isEqualTo("shared.table.not-a-table");
        assertThat(why(new byte[TableFile.MOST_BYTES + 1])).isEqualTo("shared.table.too-big");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.125 | [h]:mm | 3:00",
                "1.5 | [h]:mm;@ | 36:00",
                "1.5 | [h]:mm:ss | 36:00",
                "45918 | d\\/m;@ | 2025-09-18",
                "45918 | [$-41D]d mmmm yyyy;@ | 2025-09-18",
                "45918.375 | yyyy-mm-dd hh:mm | 2025-09-18 kl 09.00",
                "0.375 | hh\\.mm | kl 09.00",
                "0.375 | h:mm | kl 09.00",
                "45918.375 | h:mm | kl 09.00",
                "0.4 | 0% | 40 %",
                "1234.5 | #,##0.00\\ \"kr\" | 1234.5",
                "3 | \"dag\" 0 | 3",
                "0.30000000000000004 | General | 0.3",
                "45918 | General | 45918"
            })
    void a_number_in_a_workbook_is_read_by_its_format(double value, String format, String text) throws IOException {
        var workbook = workbook(sheet -> {
            sheet.value(0, 0, "Värde");
            sheet.value(1, 0, value);
            sheet.style(1, 0).format(format).set();
        });

        assertThat(table(workbook).lines().get(1).cell(0)).isEqualTo(text);
    }

    @Test
    void hidden_rows_columns_and_sheets_are_left_out_and_named_and_a_merged_place_stands_in_each_row()
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Kalender");
            for (var row = 0; row < 5; row++) {
                sheet.createRow(row).createCell(0).setCellValue("Del " + row);
                sheet.getRow(row).createCell(2).setCellValue("hemlig " + row);
            }
            sheet.getRow(1).createCell(1).setCellValue("Haninge");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            var formula = sheet.getRow(4).createCell(1);
            formula.setCellFormula("1+1");
            workbook.createSheet("Gammalt").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetHidden(1, true);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            workbook.write(bytes);
        }

        var grid = table(bytes.toByteArray());

        assertThat(grid.lines())
                .extracting(line -> line.number() + " " + line.asWritten())
                .containsExactly("1 Del 0", "2 Del 1 · Haninge", "4 Del 3 · Haninge", "5 Del 4 · 2");
        assertThat(grid.leftOut())
                .extracting(left -> left.why() + " " + left.row() + " " + left.text())
                .contains("HIDDEN_ROW 3 Del 2", "HIDDEN_COLUMN 2 hemlig 1", "HIDDEN_SHEET 0 Gammalt")
                .hasSize(6);
    }

    @Test
    void a_spreadsheet_of_libreoffice_is_read_as_well() throws IOException {
        var grid = table(zip("content.xml", """
                <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
                <table:table table:name="Blad1">
                <table:table-row><table:table-cell office:value-type="string"><text:p>Del</text:p></table:table-cell>
                  <table:table-cell office:value-type="string"><text:p>Ort</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell office:value-type="date" office:date-value="2025-03-13T09:00:00"><text:p>13/3</text:p></table:table-cell>
                  <table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>Haninge</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell office:value-type="time" office:time-value="PT36H00M00S"><text:p>36:00</text:p></table:table-cell>
                  <table:covered-table-cell/></table:table-row>
                <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>dold</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>
                """));

        assertThat(grid.lines())
                .extracting(Grid.Line::asWritten)
                .containsExactly("Del · Ort", "2025-03-13 kl 09.00 · Haninge", "36:00 · Haninge");
        assertThat(grid.leftOut()).extracting(Grid.LeftOut::why).containsExactly(Grid.Why.HIDDEN_ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Namn,E-post\nAmina,amina@exempel.se\n",
                "sep=;\nNamn;E-post\nAmina;amina@exempel.se\n",
                "sep=|\r\nNamn|E-post\r\nAmina|amina@exempel.se\r\n",
                "\"sep=,\"\nNamn,E-post\n\"Amina\",amina@exempel.se\n",
                "Namn\tE-post\nAmina\tamina@exempel.se\n"
            })
    void the_separator_is_found_or_taken_from_the_first_line(String file) {
        var lines = table(file.getBytes(StandardCharsets.UTF_8)).lines();

        assertThat(lines.getLast().cells()).containsExactly("Amina", "amina@exempel.se");
        assertThat(lines.getLast().number()).isEqualTo((int) file.lines().count());
    }

    @Test
    void commas_in_sentences_do_not_separate() {
        assertThat(table("Introduktion, digitalt, 18 september\nFördjupning, 2 oktober\n"
                                .getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .getFirst()
                        .cells())
                .hasSize(1);
    }

    @Test
    void two_hundred_generated_workbooks_read_as_an_independent_library_reads_them() throws IOException {
        var random = new Random(20261128);
        for (int n = 0; n < 200; n++) {
            var bytes = workbook(sheet -> {
                for (int row = 0; row < 1 + random.nextInt(12); row++) {
                    for (int column = 0; column < 1 + random.nextInt(8); column++) {
                        switch (random.nextInt(3)) {
                            case 0 -> sheet.value(row, column, "Å & <" + random.nextInt(50) + ">");
                            case 1 -> sheet.value(row, column, random.nextInt(100_000));
                            default -> sheet.value(row, column, random.nextInt(1_000) / 8.0);
                        }
                    }
                }
            });
            var expected = new ArrayList<String>();
            try (var other = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                var formatter = new DataFormatter(Locale.ROOT);
                other.getSheetAt(0)
                        .forEach(row -> row.forEach(cell -> expected.add(
                                cell.getAddress() + " " + PlainText.clean(formatter.formatCellValue(cell)))));
            }

            var read = table(bytes).lines().stream()
                    .flatMap(line -> IntStream.range(0, line.cells().size())
                            .filter(column -> !line.cell(column).isEmpty())
                            .mapToObj(column -> new CellAddress(line.number() - 1, column) + " " + line.cell(column)))
                    .toList();

            assertThat(read).as("workbook " + n).isNotEmpty().isEqualTo(expected);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> write) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            write.accept(workbook.newWorksheet("Blad1"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Grid table(byte[] bytes) {
        assertThat(TableFile.read(bytes)).isInstanceOf(Reading.Table.class);
        return ((Reading.Table) TableFile.read(bytes)).grid();
    }

    private static String why(byte[] bytes) {
        return ((Reading.Unreadable) TableFile.read(bytes)).why().key();
    }

    /** Nothing in it looks like a table, so without a word it would be no dates at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Introduktion\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "\uFEFFbegin:vcalendar\nend:vcalendar\n",
                "\n BEGIN:VEVENT\nEND:VEVENT\n",
                "BEGIN:VCARD\nFN:Amina Nor\nEND:VCARD\n"
            })
    void a_calendar_file_says_that_it_is_not_read(String text) {
        for (var reading : List.of(Paste.read(text), TableFile.read(text.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(reading).isEqualTo(Reading.unreadable("calendar-file"));
        }
    }
}
