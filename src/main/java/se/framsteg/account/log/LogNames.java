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
import se.framsteg.access.ScopeNames;

/** Names of people and places in lines of the log, as far as the reader may see them. */
@Component
class LogNames {
    private final JdbcClient jdbc;
    private final List<ScopeNames> scopes;

    LogNames(JdbcClient jdbc, List<ScopeNames> scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** The names of projects and associations. */
    @Transactional(readOnly = true)
    public Map<UUID, String> ofScopes() {
        var names = new HashMap<UUID, String>();
        scopes.forEach(some -> some.scopeNames().forEach(one -> names.put(one.id(), one.name())));
        return names;
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
