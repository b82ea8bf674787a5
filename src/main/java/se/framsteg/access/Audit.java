package se.framsteg.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was changed and whose data was shown. A line commits with its transaction, or neither does. */
@Service
public class Audit {
    private final JdbcClient jdbc;
    private final Acting acting;
    private final JsonMapper json;

    Audit(JdbcClient jdbc, Acting acting, JsonMapper json) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.json = json;
    }

    /** Something was changed, in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String action, String objectKind, UUID objectId) {
        changed(action, objectKind, objectId, Map.of());
    }

    /** @param facts what else to remember; nothing personal */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String action, String objectKind, UUID objectId, Map<String, String> facts) {
        write("CHANGE", action, objectKind, objectId, List.of(), facts);
    }

    /** People are about to be shown. Call it before the answer is written: when it fails, nothing is shown. */
    @QuietTransaction
    public void read(String what, Collection<UUID> persons) {
        if (!persons.isEmpty()) {
            write("READ", what, null, null, persons, Map.of());
        }
    }

    private void write(
            String kind,
            String action,
            @Nullable String objectKind,
            @Nullable UUID objectId,
            Collection<UUID> persons,
            Map<String, String> facts) {
        var context = acting.context();
        jdbc.sql("""
                insert into access.audit_line (actor_kind, actor_id, purpose, kind, action, object_kind, object_id, persons, facts)
                values (:actorKind, :actor, :purpose, :kind, :action, :objectKind, :object, :persons, :facts::jsonb)
                """)
                .param("actorKind", context.actor().kind())
                .param("actor", context.actor().id())
                .param("purpose", purpose(context))
                .param("kind", kind)
                .param("action", action)
                .param("objectKind", objectKind)
                .param("object", objectId)
                .param("persons", persons.toArray(UUID[]::new))
                .param("facts", json.writeValueAsString(facts))
                .update();
    }

    private static String purpose(Acting.Context context) {
        return context.actor() instanceof Actor.Job job
                ? context.purpose() + " (" + job.name() + ")"
                : context.purpose();
    }
}
