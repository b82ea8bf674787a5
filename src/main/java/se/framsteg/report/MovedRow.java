package se.framsteg.report;

import java.util.List;

/** One row of a spreadsheet, understood or not; {@code line} is its number there. */
public sealed interface MovedRow<T> {
    int line();

    record Understood<T>(int line, T what) implements MovedRow<T> {}

    /** What is wrong, each a key of a sentence, with what stood in the cell. */
    record Refused<T>(int line, List<Fault> faults) implements MovedRow<T> {}

    record Fault(String key, String cell) {}
}
