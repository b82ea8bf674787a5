package se.framsteg.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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

    /** Something was changed, in the running transaction. Its owner's scopes_of says where the line belongs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String action, String objectKind, UUID objectId) {
        changed(action, objectKind, objectId, Map.of());
    }

    /** @param facts what else to remember; nothing personal */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String action, String objectKind, UUID objectId, Map<String, String> facts) {
        line("CHANGE", action, """
                from (select 1) as one
                left join (select distinct scope_id from access.scopes_of(:objectKind, :object) as scope_id) s on true
                """, "s.scope_id, '{}'::uuid[]", objectKind, objectId, facts)
                .update();
    }

    /** Something was changed in a project or association that its object alone does not tell of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedIn(UUID scope, String action, String objectKind, UUID objectId, Map<String, String> facts) {
        line("CHANGE", action, "", ":scope::uuid, '{}'::uuid[]", objectKind, objectId, facts)
                .param("scope", scope)
                .update();
    }

    /**
     * People are about to be shown: in the projects they are tied to, as far as the actor sees people there. Call it before
     * the answer is written: when it fails, nothing is shown.
     */
    @QuietTransaction
    public void read(String what, Collection<UUID> persons) {
        if (!persons.isEmpty()) {
            line(
                            "READ",
                            what,
                            "from access.scopes_of_people(:persons) s",
                            "s.scope_id, s.persons",
                            null,
                            null,
                            Map.of())
                    .param("persons", persons.toArray(UUID[]::new))
                    .update();
        }
    }

    /** People of one project or association are about to be shown; null: where they are seen as people of the installation. */
    @QuietTransaction
    public void read(String what, @Nullable UUID scope, Collection<UUID> persons) {
        if (!persons.isEmpty()) {
            line("READ", what, "", ":scope::uuid, :persons::uuid[]", null, null, Map.of())
                    .param("scope", scope)
                    .param("persons", persons.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Everybody whom the lines since then tell of is about to be shown, as far as the actor may read them. */
    @Transactional
    public void readLines(String what, Instant since) {
        line("READ", what, """
                from (select l.scope_id, array_agg(distinct p.id) as persons
                        from access.audit_line l
                       cross join unnest(l.persons || case when l.object_kind in ('person.person', 'person', 'account.account')
                                                           then l.object_id end) as p(id)
                       where l.at >= :since and p.id is not null
                       group by l.scope_id) s
                """, "s.scope_id, s.persons", null, null, Map.of())
                .param("since", Timestamp.from(since))
                .update();
    }

    /** One line, or one for each scope. All of one showing carry the same moment. */
    private JdbcClient.StatementSpec line(
            String kind,
            String action,
            String from,
            String scopeAndPersons,
            @Nullable String objectKind,
            @Nullable UUID objectId,
            Map<String, String> facts) {
        var context = acting.context();
        return jdbc.sql("""
                insert into access.audit_line (actor_kind, actor_id, purpose, kind, action, object_kind, object_id, facts,
                                               scope_id, persons)
                select :actorKind, :actor::uuid, :purpose, :kind, :action, :objectKind, :object::uuid,
                       :facts::jsonb, %s
                  %s
                """.formatted(scopeAndPersons, from))
                .param("actorKind", context.actor().kind())
                .param("actor", context.actor().id())
                .param("purpose", purpose(context))
                .param("kind", kind)
                .param("action", action)
                .param("objectKind", objectKind)
                .param("object", objectId)
                .param("facts", json.writeValueAsString(facts));
    }

    private static String purpose(Acting.Context context) {
        return context.actor() instanceof Actor.Job job
                ? context.purpose() + " (" + job.name() + ")"
                : context.purpose();
    }
}
