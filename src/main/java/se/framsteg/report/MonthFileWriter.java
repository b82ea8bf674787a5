package se.framsteg.report;

import java.io.Closeable;
import java.io.IOException;

/** Writes the rows of a month file one after the other, so that a large file needs no more memory than a small one. */
interface MonthFileWriter extends Closeable {

    void write(FileRow row) throws IOException;
}
