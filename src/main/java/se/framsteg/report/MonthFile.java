package se.framsteg.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;

/** A file that was made of a month: kept as it was, with its hash. */
public record MonthFile(
        UUID id,
        UUID version,
        YearMonth month,
        FileKind kind,
        String name,
        long size,
        byte[] sha256,
        int rows,
        int leftOut,
        Instant madeAt) {

    public String hash() {
        return HexFormat.of().formatHex(sha256);
    }
}
