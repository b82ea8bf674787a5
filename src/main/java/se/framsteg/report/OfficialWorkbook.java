package se.framsteg.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.framsteg.shared.file.Bounds;
import se.framsteg.shared.file.LargeFile;
import se.framsteg.shared.file.ZipFolder;

/** Opens the office's workbook. POI holds all of it in memory, so it only gets what was unpacked and counted before. */
final class OfficialWorkbook {
    private OfficialWorkbook() {}

    static XSSFWorkbook open(byte[] file) throws IOException {
        var zip = ZipFolder.of(file, Bounds.WHOLE_IN_MEMORY);
        var counted = zip.repacked(entry -> true);
        return LargeFile.read(zip.size(), () -> {
            try {
                return new XSSFWorkbook(new ByteArrayInputStream(counted));
            } catch (IOException damaged) {
                throw new POIXMLException(damaged);
            }
        });
    }
}
