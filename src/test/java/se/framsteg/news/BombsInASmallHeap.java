package se.framsteg.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.framsteg.course.reading.AttendanceReport;
import se.framsteg.news.archive.ArchiveEntry;
import se.framsteg.news.archive.ArchiveFile;
import se.framsteg.news.archive.ArchiveReading;
import se.framsteg.news.archive.ArchiveSink;
import se.framsteg.report.Workbooks;
import se.framsteg.shared.table.Reading;
import se.framsteg.shared.table.TableFile;

/**
 * Opens one bomb of every kind in a process of its own with little memory, and says what became of each. Started by
 * {@link BombTests}; the process ends when memory does.
 */
final class BombsInASmallHeap {
    private static final int MANY = 200_000_000;

    private BombsInASmallHeap() {}

    public static void main(String[] arguments) throws Exception {
        for (var bomb : bombs().entrySet()) {
            var began = System.nanoTime();
            var answer = bomb.getValue().call();
            System.out.println(bomb.getKey() + ": " + answer);
            System.out.println("  " + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
    }

    private static Map<String, Callable<String>> bombs() {
        var bombs = new LinkedHashMap<String, Callable<String>>();
        bombs.put(
                "texts of a workbook",
                () -> table(workbook("xl/sharedStrings.xml", "<sst><si><t>", " ".repeat(1000), "</t></si></sst>")));
        bombs.put(
                "many texts of a workbook",
                () -> table(workbook(
                        "xl/sharedStrings.xml", "<sst>", "<si><t>" + "å".repeat(500) + "</t></si>", "</sst>")));
        bombs.put(
                "rows of a workbook",
                () -> table(workbook(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r='1'>",
                        "<c t='inlineStr'><is><t>" + "a".repeat(900) + "</t></is></c>",
                        "</row></sheetData></worksheet>")));
        bombs.put(
                "an attribute of a workbook",
                () -> table(workbook("xl/worksheets/sheet1.xml", "<worksheet a='", "b".repeat(1000), "'/>")));
        bombs.put("a picture in a workbook", () -> table(workbook("xl/media/image1.png", "", "\0".repeat(1000), "")));
        bombs.put("a billion laughs in a workbook", () -> table(zip(Map.of("xl/workbook.xml", laughs()))));
        bombs.put(
                "a spreadsheet of LibreOffice",
                () -> table(zipped(
                        "content.xml",
                        "<office><table><table-row>",
                        "<table-cell><p>" + "x".repeat(900) + "</p></table-cell>",
                        "</table-row></table></office>")));
        bombs.put(
                "repeated rows of LibreOffice",
                () -> table(zip(Map.of(
                        "content.xml",
                        ("<o><table>"
                                        + "<table-row number-rows-repeated='1048576'><table-cell number-columns-repeated='16384' value-type='string'><p>hej</p></table-cell></table-row>"
                                                .repeat(99)
                                        + "</table></o>")
                                .getBytes(UTF_8)))));
        bombs.put("a hundred thousand files in a zip", () -> table(manyFiles()));
        bombs.put("a directory that lies", () -> table(lying()));
        bombs.put(
                "a text with one endless line",
                () -> table("a".repeat(19_000_000).getBytes(UTF_8)));
        bombs.put("one endless cell", () -> table(("a;b\n\"" + "a".repeat(19_000_000)).getBytes(UTF_8)));
        bombs.put("a million cells in a line", () -> table(("a;b\n" + ";".repeat(19_000_000)).getBytes(UTF_8)));
        bombs.put(
                "a table in a table in a table",
                () -> table("<table><tr><td>".repeat(100_000).getBytes(UTF_8)));
        bombs.put(
                "a report of a meeting",
                () -> AttendanceReport.read(
                                ("Namn;Anslutningstid\n" + "a".repeat(14_000_000)).getBytes(UTF_8), LocalDate.EPOCH)
                        .getClass()
                        .getSimpleName());
        bombs.put(
                "the office's workbook",
                () -> Workbooks.outline(workbook(
                                "xl/sharedStrings.xml", "<sst>", "<si><t>" + "å".repeat(500) + "</t></si>", "</sst>"))
                        .toString());
        bombs.put("pictures in an archive of news", () -> archive(zipped("bild.jpg", "", "\0".repeat(1000), "")));
        bombs.put(
                "a file nobody wants in an archive of news",
                () -> archive(zipped("film.mov", "", "\0".repeat(1000), "")));
        bombs.put(
                "a feed in an archive of news",
                () -> archive(zipped(
                        "a.xml", "<rss><channel><item><title>", "a".repeat(1000), "</title></item></channel></rss>")));
        bombs.put(
                "a feed of one endless text",
                () -> archive(("<rss><channel><item><title>" + "a".repeat(19_000_000)).getBytes(UTF_8)));
        bombs.put(
                "a feed of one endless attribute",
                () -> archive(("<rss a='" + "a".repeat(19_000_000)).getBytes(UTF_8)));
        bombs.put("a feed of laughs", () -> archive(laughs()));
        bombs.put("a feed of depth", () -> archive(("<rss><channel><item>" + "<a>".repeat(4_000_000)).getBytes(UTF_8)));
        bombs.put("a document", () -> document(zipped("word/document.xml", "<a>", "b".repeat(1000), "</a>")));
        bombs.put("objects of a PDF", () -> document(pdf(false)));
        bombs.put("objects packed twice in a PDF", () -> document(pdf(true)));
        bombs.put(
                "depth of a PDF",
                () -> document(("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages " + "[".repeat(5_000_000)
                                + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF")
                        .getBytes(ISO_8859_1)));
        bombs.put("a picture of pixels", () -> picture(30_000, 30_000));
        bombs.put("a picture that is just small enough", () -> picture(7_000, 7_000));
        return bombs;
    }

    private static String table(byte[] file) {
        return switch (TableFile.read(file)) {
            case Reading.Table(var grid) -> "table of " + grid.lines().size();
            case Reading.Unreadable(var why) -> why.key();
        };
    }

    private static String archive(byte[] file) throws IOException {
        var reading = ArchiveFile.read(new ByteArrayInputStream(file), new ArchiveSink() {
            @Override
            public void entry(ArchiveEntry entry) {}

            @Override
            public void left(String what, Left why) {}

            @Override
            public void pictured(String key, String picture, String alt) {}

            @Override
            public void file(String path, byte[] bytes) {}
        });
        return reading instanceof ArchiveReading.Refused(var why) ? why.name() : "read";
    }

    private static String document(byte[] file) {
        try {
            return DocumentReading.of(file).kind().name();
        } catch (DocumentReading.Refusal refusal) {
            return refusal.why.name();
        }
    }

    private static String picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                bytes,
                "IHDR",
                java.nio.ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) 0)
                        .array());
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed)) {
            var row = new byte[width + 1];
            for (int i = 0; i < height; i++) {
                deflate.write(row);
            }
        }
        chunk(bytes, "IDAT", packed.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        try {
            return "picture "
                    + new PictureReading(
                                    new PictureSettings(15_000_000, 50_000_000, 12_000, 240, 2_560, Map.of(), Map.of()))
                            .read(bytes.toByteArray())
                            .getWidth();
        } catch (PictureHeader.Refusal refusal) {
            return refusal.why.name();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(type.getBytes(ISO_8859_1));
        body.write(data);
        var sum = new CRC32();
        sum.update(body.toByteArray());
        png.write(java.nio.ByteBuffer.allocate(4).putInt(data.length).array());
        png.write(body.toByteArray());
        png.write(java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] laughs() {
        var xml = new StringBuilder("<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a0 'ha'>");
        for (int n = 1; n < 40; n++) {
            xml.append("<!ENTITY a")
                    .append(n)
                    .append(" '")
                    .append(("&a" + (n - 1) + ";").repeat(10))
                    .append("'>");
        }
        return xml.append("]><workbook><sheets><sheet name='&a39;'/></sheets></workbook>")
                .toString()
                .getBytes(UTF_8);
    }

    /** A PDF whose catalog lies in an object stream that unpacks to hundreds of millions of bytes. */
    private static byte[] pdf(boolean twice) throws IOException {
        var objects = new ByteArrayOutputStream();
        try (var once = new DeflaterOutputStream(objects);
                var out = twice ? new DeflaterOutputStream(once) : once) {
            out.write("1 0 2 40 <</Type/Catalog/Pages 2 0 R>>".getBytes(ISO_8859_1));
            var spaces = " ".repeat(1_000_000).getBytes(ISO_8859_1);
            for (int n = 0; n < MANY / spaces.length; n++) {
                out.write(spaces);
            }
        }
        var file = new ByteArrayOutputStream();
        file.write("%PDF-1.5\n3 0 obj\n<</Type/ObjStm/N 2/First 9/Filter".getBytes(ISO_8859_1));
        file.write((twice ? "[/FlateDecode/FlateDecode]" : "/Fl#61teDecode").getBytes(ISO_8859_1));
        file.write(("/Length " + objects.size() + ">>\nstream\n").getBytes(ISO_8859_1));
        file.write(objects.toByteArray());
        file.write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
        int at = file.size();
        var table = new byte[] {0, 0, 0, 0, 2, 0, 3, 0, 2, 0, 3, 1, 1, 0, 9, 0};
        file.write(("4 0 obj\n<</Type/XRef/Root 1 0 R/Size 4/W[1 2 1]/Length " + table.length + ">>\nstream\n")
                .getBytes(ISO_8859_1));
        file.write(table);
        file.write(("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF").getBytes(ISO_8859_1));
        return file.toByteArray();
    }

    private static byte[] workbook(String name, String begin, String middle, String end) {
        return zipped(name, begin, middle, end);
    }

    private static byte[] zipped(String name, String begin, String middle, String end) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (!name.equals("xl/workbook.xml") && name.startsWith("xl/")) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.write("<workbook><sheets><sheet name='Blad1'/></sheets></workbook>".getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(begin.getBytes(UTF_8));
            var piece = middle.getBytes(UTF_8);
            for (int n = 0; n < MANY / piece.length; n++) {
                zip.write(piece);
            }
            zip.write(end.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] manyFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < 60_000; n++) {
                zip.putNextEntry(new ZipEntry("xl/" + n + ".xml"));
            }
        }
        return bytes.toByteArray();
    }

    /** Says that a part unpacks to ten bytes. */
    private static byte[] lying() {
        var file = workbook("xl/sharedStrings.xml", "<sst>", "<si><t>" + "å".repeat(500) + "</t></si>", "</sst>");
        var directory = java.nio.ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int at = directory.getInt(file.length - 6);
        at += 46 + directory.getShort(at + 28);
        directory.putInt(at + 24, 10);
        return file;
    }
}
