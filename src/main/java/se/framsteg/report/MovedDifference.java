package se.framsteg.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.framsteg.person.Person;
import se.framsteg.shared.table.Grid;
import se.framsteg.shared.table.Sentence;

/** What a row says otherwise than what is known of the one it is taken for. Pure; knows no database. */
final class MovedDifference {
    private static final int MOST_CELL = 60;

    private MovedDifference() {}

    /** The name of a protected person is an alias, so it is compared with nothing. */
    static List<Sentence> name(String name, Person person) {
        return person.isProtected() || plain(name).equals(plain(person.name()))
                ? List.of()
                : List.of(Sentence.of("report.moving.differs.name", name, person.name()));
    }

    static List<Sentence> person(MovedPerson row, Person person, @Nullable Integer hours, List<Stint> stints) {
        var differences = new ArrayList<>(name(row.name(), person));
        if (row.gender() != null && person.gender() != null && row.gender() != person.gender()) {
            differences.add(Sentence.of("report.moving.differs.gender"));
        }
        if (row.hours() != null && hours != null && !row.hours().equals(hours)) {
            differences.add(Sentence.of("report.moving.differs.hours", hours, row.hours()));
        }
        if (row.starts() != null && !stints.isEmpty() && !stints.contains(new Stint(row.starts(), row.ends()))) {
            var here = stints.stream()
                    .map(stint -> stint.starts() + "–" + (stint.ends() == null ? "" : stint.ends()))
                    .collect(Collectors.joining(", "));
            differences.add(Sentence.of("report.moving.differs.stint", here));
        }
        return List.copyOf(differences);
    }

    /** The row as the file has it, to be recognised; the end of a person's number is nobody's business. */
    static String written(Grid.Line line) {
        return line.cells().stream()
                .map(cell -> cell.replaceAll("\\p{Cf}", "").strip())
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.replaceAll("(\\d{6,8}[\\s\\p{Pd}+\u2212]{0,3})[\\dA-Za-z]{4}(?!\\d)", "$1****"))
                .map(cell -> cell.length() > MOST_CELL ? cell.substring(0, MOST_CELL) + "…" : cell)
                .collect(Collectors.joining(" · "));
    }

    /** "Nor, Amina" and "amina nor" are one name, in whatever form its letters are stored. */
    private static List<String> plain(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                        .split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
