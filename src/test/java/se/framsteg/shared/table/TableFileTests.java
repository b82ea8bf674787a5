package se.framsteg.shared.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static String why(byte[] bytes) {
        return ((Reading.Unreadable) TableFile.read(bytes)).why().key();
    }
}
