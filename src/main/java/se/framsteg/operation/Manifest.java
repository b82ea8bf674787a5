package se.framsteg.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.framsteg.access.LogHead;

/**
 * The first entry of a backup: what it is, which schema it needs, and whose keys it was made with.
 *
 * @param logHead the newest seal of the log
 * @param schemas the version of each module's schema, with the repeatable migrations it had
 */
record Manifest(
        int format,
        Instant madeAt,
        Map<String, String> schemas,
        List<TableContent> tables,
        @Nullable LogHead logHead) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** A table and the columns whose values the archive holds; generated ones are computed again. */
    record TableContent(String schema, String table, List<String> columns) {
        String name() {
            return quoted(schema) + "." + quoted(table);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(TableContent::quoted).toList());
        }

        String entry() {
            return schema + "/" + table;
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
