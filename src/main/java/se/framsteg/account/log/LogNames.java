package se.framsteg.account.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.AuditLine;
import se.framsteg.access.AuditLog;

/** Names of the people in lines of the log, as far as the reader may see them. */
@Component
class LogNames {
    private final JdbcClient jdbc;

    LogNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> of(List<AuditLine> lines, List<AuditLog.Reader> readers) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from person.published_person where id = any (:ids)")
                .param("ids", people(lines, readers).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static Set<UUID> people(List<AuditLine> lines, List<AuditLog.Reader> readers) {
        var people = new HashSet<UUID>();
        for (var line : lines) {
            people.addAll(line.persons());
            if (line.actor() != null) {
                people.add(line.actor());
            }
            if (line.object() != null) {
                people.add(line.object());
            }
        }
        readers.forEach(reader -> people.add(reader.actor()));
        return people;
    }
}
