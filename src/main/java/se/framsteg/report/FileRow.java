package se.framsteg.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One participant's row in the file of a month, identity included: exists only while a file or a preview is made. */
public record FileRow(
        String identity,
        LocalDate starts,
        @Nullable LocalDate ends,
        int hours,
        @Nullable String employerNumber,
        @Nullable String employerName,
        boolean employed) {

    @Override
    public String toString() {
        return "FileRow[starts=%s, ends=%s, hours=%d]".formatted(starts, ends, hours);
    }
}
