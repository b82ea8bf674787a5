package se.framsteg.account.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.access.Audit;
import se.framsteg.access.AuditLine;
import se.framsteg.shared.Ids;

/** Reading the log shows people too, so it is written down like any other reading, before the answer. */
@Component
class LogReading {
    private static final Set<String> PEOPLE = Set.of("person.person", "person", "account.account");

    private final Audit audit;

    LogReading(Audit audit) {
        this.audit = audit;
    }

    /** These lines are about to be shown. */
    @Transactional
    public void shown(List<AuditLine> lines) {
        var people = new HashMap<@Nullable UUID, Set<UUID>>();
        for (var line : lines) {
            var persons = people.computeIfAbsent(line.scope(), scope -> new LinkedHashSet<>());
            persons.addAll(line.persons());
            if (line.object() != null && line.objectKind() != null && PEOPLE.contains(line.objectKind())) {
                persons.add(line.object());
            }
        }
        people.forEach((scope, persons) -> audit.read("log", scope, persons));
    }

    /** The lines since then are about to be taken out. */
    @Transactional
    public void exported(Instant since, int days) {
        audit.changed("export", "access.audit_log", Ids.next(), Map.of("days", String.valueOf(days)));
        audit.readLines("log.export", since);
    }
}
