package se.framsteg.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.framsteg.project.ProgrammePeriod;

/** The file for the office: made from a template that is data, or filled into the office's own workbook. */
class MonthFileTests {

    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final FileHead HEAD = new FileHead("23-077-S03", "Conecto+", OCTOBER);
    private static final MonthTemplate SHIPPED = ShippedTemplates.of(ProgrammePeriod.P2021);
    private static final FileRow AMINA =
            new FileRow("198507099805", LocalDate.of(2024, 10, 3), null, 6, "2120000142", "Haninge kommun", true);
    private static final FileRow BO = new FileRow(
            "196408233234",
            LocalDate.of(2024, 10, 3),
            LocalDate.of(2024, 10, 24),
            2,
            null,
            "=HYPERLINK(\"http://x\")",
            true);

    @Test
    void the_text_file_opens_as_a_table_in_a_swedish_excel() throws IOException {
        var bytes = csv(SHIPPED, AMINA);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(lines(bytes))
                .containsExactly(
                        "Diarienummer;Period;Personnummer;Startdatum;Slutdatum;Timmar;"
                                + "Arbetsgivarens organisationsnummer;Arbetsgivare;Kategori",
                        "23-077-S03;2024-10;198507099805;2024-10-03;;6;2120000142;Haninge kommun;SYSSELSATT");
    }

    @Test
    void the_order_the_headings_and_the_date_format_are_the_templates() throws IOException {
        var own = new MonthTemplate(
                "Blad1",
                List.of(
                        new TemplateColumn(ReportField.HOURS, "Antal timmar"),
                        new TemplateColumn(ReportField.START, "Start"),
                        new TemplateColumn(ReportField.CONSTANT, "Inriktning", "Kompetens"),
                        new TemplateColumn(ReportField.EMAIL, "E-post")),
                "yyyyMMdd",
                "MM/yyyy",
                ',',
                "Ja",
                "Nej",
                "okänt");
        assertThat(lines(csv(own, AMINA)))
                .containsExactly("Antal timmar,Start,Inriktning,E-post", "6,20241003,Kompetens,okänt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1"})
    void text_that_begins_like_a_formula_stays_text(String name) throws IOException {
        var row = new FileRow("198507099805", LocalDate.of(2024, 10, 3), null, 6, null, name, true);
        assertThat(lines(csv(SHIPPED, row)).get(1)).contains(";'" + name + ";");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(SHIPPED, row)))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(7).getCellType())
                    .isEqualTo(CellType.STRING);
        }
    }

    @Test
    void the_workbook_has_one_row_per_participant_and_typed_dates_and_hours() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(SHIPPED, AMINA, BO)))) {
            var sheet = workbook.getSheet("Deltagare");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            var amina = sheet.getRow(1);
            assertThat(amina.getCell(2).getStringCellValue()).isEqualTo("198507099805");
            assertThat(amina.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2024-10-03T00:00");
            assertThat(amina.getCell(4)).isNull();
            assertThat(amina.getCell(5).getNumericCellValue()).isEqualTo(6);
            assertThat(sheet.getRow(2).getCell(4).getLocalDateTimeCellValue()).isEqualTo("2024-10-24T00:00");
        }
    }

    @Test
    void the_offices_workbook_is_filled_in_place_and_the_rest_is_kept() throws IOException {
        var official = officialWorkbook();
        var outline = WorkbookOutline.read(official).orElseThrow();
        var likely = outline.likely();
        assertThat(likely.name()).isEqualTo("Deltagarlista");
        assertThat(likely.headingRow()).isEqualTo(4);
        assertThat(likely.guess())
                .containsOnly(
                        Map.entry(ReportField.IDENTITY, 1),
                        Map.entry(ReportField.START, 2),
                        Map.entry(ReportField.END, 3),
                        Map.entry(ReportField.HOURS, 4));

        var filled = fill(official, new WorkbookMapping("Deltagarlista", 5, likely.guess()), AMINA, BO, AMINA);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            var sheet = workbook.getSheet("Deltagarlista");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Instruktion");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("198507099805");
            assertThat(sheet.getRow(4).getCell(2).getLocalDateTimeCellValue()).isEqualTo("2024-10-03T00:00");
            assertThat(sheet.getRow(4).getCell(5).getCellFormula()).isEqualTo("E5*60");
            assertThat(sheet.getRow(5).getCell(4).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(6).getCell(2).getCellStyle().getDataFormatString())
                    .as("a row beyond the prepared ones is formatted like the first")
                    .isEqualTo("yyyy-mm-dd");
            assertThat(workbook.getSheet("Kontakt").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Kontaktperson");
        }
    }

    @Test
    void examples_in_the_offices_workbook_are_not_sent_as_people() throws IOException {
        var outline = WorkbookOutline.read(officialWorkbook()).orElseThrow();
        var filled = fill(
                officialWorkbook(),
                new WorkbookMapping("Deltagarlista", 5, outline.likely().guess()));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            assertThat(workbook.getSheet("Deltagarlista").getRow(4).getCell(1).getCellType())
                    .isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void what_is_no_workbook_is_said_to_be_none() throws IOException {
        assertThat(WorkbookOutline.read("Namn;Timmar".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_mapping_needs_the_identity_and_one_column_per_field() {
        assertThatThrownBy(() -> new WorkbookMapping("Blad1", 5, Map.of(ReportField.HOURS, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkbookMapping("Blad1", 5, Map.of(ReportField.IDENTITY, 3, ReportField.HOURS, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_file_is_named_after_month_year_and_project_and_nobody_in_it() {
        assertThat(FileKind.XLSX.fileName(OCTOBER, "Conecto+")).isEqualTo("Oktober2024_Conecto+.xlsx");
        assertThat(FileKind.CSV.fileName(OCTOBER, "../Årsta: vägen in/")).isEqualTo("Oktober2024_Årsta-vägen-in.csv");
    }

    @Test
    void each_programme_period_has_its_own_starting_point() {
        assertThat(ShippedTemplates.of(ProgrammePeriod.P2014).headers()).contains("E-post", "Mobil");
    }

    @Test
    void a_row_never_prints_its_identity_in_a_log() {
        assertThat(AMINA.toString()).doesNotContain("19850709");
    }

    private static byte[] officialWorkbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet("Kontakt").createRow(0).createCell(0).setCellValue("Kontaktperson");
            var sheet = workbook.createSheet("Deltagarlista");
            sheet.createRow(0).createCell(0).setCellValue("Instruktion");
            var headings = sheet.createRow(3);
            var names = List.of("Nr", "Personnummer", "Startdatum", "Slutdatum", "Antal timmar", "Minuter");
            for (int column = 0; column < names.size(); column++) {
                headings.createCell(column).setCellValue(names.get(column));
            }
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            var example = sheet.createRow(4);
            example.createCell(0).setCellValue(1);
            example.createCell(1).setCellValue("200001012384");
            example.createCell(2).setCellStyle(date);
            example.createCell(3).setCellStyle(date);
            example.createCell(4).setCellValue(8);
            example.createCell(5).setCellFormula(new CellReference(4, 4).formatAsString() + "*60");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] fill(byte[] official, WorkbookMapping mapping, FileRow... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var filler = new WorkbookFiller(official, mapping, SHIPPED, HEAD, out)) {
            for (var row : rows) {
                filler.write(row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] csv(MonthTemplate template, FileRow... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new MonthCsv(out, template, HEAD)) {
            for (var row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(MonthTemplate template, FileRow... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new MonthXlsx(out, template, HEAD)) {
            for (var row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).substring(1).lines().toList();
    }
}
