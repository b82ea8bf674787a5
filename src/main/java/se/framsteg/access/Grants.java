package se.framsteg.access;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.framsteg.shared.Ids;
import se.framsteg.shared.NotFound;

/** Gives roles to people within a scope and a time, and takes them back. Nobody gives away more than they have. */
@Service
@Transactional
public class Grants {
    private final JdbcClient jdbc;
    private final Access access;
    private final Acting acting;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Grants(JdbcClient jdbc, Access access, Acting acting, Audit audit, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.access = access;
        this.acting = acting;
        this.audit = audit;
    }

    /**
     * Gives a role.
     *
     * @param scope an association, project or date; null means the whole installation
     * @param to the last day, or null
     */
    public UUID grant(UUID person, String roleKey, @Nullable UUID scope, LocalDate from, @Nullable LocalDate to) {
        requireGrantable(roleKey, scope);
        var id = Ids.next();
        jdbc.sql("""
                insert into access.role_grant (id, actor_id, role_key, scope_id, valid_from, valid_to, granted_by)
                values (:id, :person, :role, :scope, :from, :to, :by)
                """)
                .param("id", id)
                .param("person", person)
                .param("role", roleKey)
                .param("scope", scope)
                .param("from", from)
                .param("to", to)
                .param("by", acting.current().id())
                .update();
        audit.changed("grant", "access.role_grant", id, Map.of("role", roleKey));
        return id;
    }

    public void revoke(UUID grant, String reason) {
        var current = jdbc.sql(
                        "select role_key, scope_id, actor_id from access.role_grant where id = :id and revoked_at is null")
                .param("id", grant)
                .query((row, n) ->
                        new RoleIn(row.getString(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("grant"));
        requireGrantable(current.role(), current.scope());
        jdbc.sql(
                        "update access.role_grant set revoked_at = clock_timestamp(), revoked_by = :by, reason = :reason where id = :id")
                .param("by", acting.current().id())
                .param("reason", reason)
                .param("id", grant)
                .update();
        audit.changed("revoke", "access.role_grant", grant);
        events.publishEvent(new GrantRevoked(current.person()));
    }

    /** The widest role in force by which somebody works with people in this project, or anywhere when it is not said. */
    @Transactional(readOnly = true)
    public Optional<String> roleIn(UUID person, @Nullable UUID project) {
        return jdbc.sql("""
                with recursive holding as (
                    select s.id, s.parent_id from access.scope s where s.id = :project
                    union
                    select s.id, s.parent_id from access.scope s join holding on s.id = holding.parent_id
                )
                select r.key
                  from access.role_grant g
                  join access.role r on r.key = g.role_key
                 where g.actor_id = :person and g.revoked_at is null
                   and access.today() between g.valid_from and coalesce(g.valid_to, 'infinity')
                   and r.rights && array['PERSON_WRITE', 'SIGN_UP_WRITE']
                   and (:project::uuid is null or g.scope_id is null or g.scope_id in (select id from holding))
                 order by r.position
                 limit 1
                """)
                .param("person", person)
                .param("project", project, Types.OTHER)
                .query(String.class)
                .optional();
    }

    /** Who has a right in one of these scopes, or in one that holds it; for letters that a job writes. */
    @Transactional(readOnly = true)
    public Set<UUID> holders(Right right, Collection<UUID> scopes) {
        return jdbc.sql("""
                with recursive holding as (
                    select s.id, s.parent_id from access.scope s where s.id = any(:scopes)
                    union
                    select s.id, s.parent_id from access.scope s join holding on s.id = holding.parent_id
                )
                select distinct g.actor_id
                  from access.role_grant g
                  join access.role r on r.key = g.role_key
                 where g.revoked_at is null
                   and access.today() between g.valid_from and coalesce(g.valid_to, 'infinity')
                   and :right = any(r.rights)
                   and (g.scope_id is null or g.scope_id in (select id from holding))
                """)
                .param("scopes", scopes.toArray(UUID[]::new))
                .param("right", right.name())
                .query(UUID.class)
                .set();
    }

    /** The roles there are, the widest first. */
    @Transactional(readOnly = true)
    public List<Role> roles() {
        return jdbc.sql("select key, name_sv, name_en from access.role order by position")
                .query(Role.class)
                .list();
    }

    /** The grants in force or to come, in the scopes where the actor may grant. */
    @Transactional(readOnly = true)
    public List<RoleGrant> current(LocalDate today) {
        return jdbc.sql("""
                select g.id, g.actor_id, g.role_key, r.name_sv, r.name_en, g.scope_id, g.valid_from, g.valid_to, g.revoked_at
                  from access.role_grant g join access.role r on r.key = g.role_key
                 where g.revoked_at is null and (g.valid_to is null or g.valid_to >= :today)
                   and (g.scope_id = any ((select access.scopes('ACCESS_GRANT'))::uuid[])
                        or (select access.may('ACCESS_GRANT', null)))
                 order by r.position, g.granted_at
                """).param("today", today).query(RoleGrant.class).list();
    }

    /** A role carries rights; whoever gives or takes it must have each of them, and the right to grant, in that scope. */
    @Transactional(readOnly = true)
    public boolean mayGrant(String roleKey, @Nullable UUID scope) {
        return jdbc.sql("select access.may_give(:role, :scope::uuid)")
                .param("scope", scope)
                .param("role", roleKey)
                .query(Boolean.class)
                .single();
    }

    /** The roles a person has or has had, newest first. */
    @Transactional(readOnly = true)
    public List<RoleGrant> of(UUID person) {
        return jdbc.sql("""
                select g.id, g.actor_id, g.role_key, r.name_sv, r.name_en, g.scope_id, g.valid_from, g.valid_to, g.revoked_at
                  from access.role_grant g join access.role r on r.key = g.role_key
                 where g.actor_id = :person
                 order by g.granted_at desc
                """).param("person", person).query(RoleGrant.class).list();
    }

    /** Whether the person has a role now or will have one. */
    @Transactional(readOnly = true)
    public boolean hasAny(UUID person, LocalDate today) {
        return jdbc.sql("select access.has_role(:person, :today)")
                .param("person", person)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    private void requireGrantable(String roleKey, @Nullable UUID scope) {
        if (!mayGrant(roleKey, scope)) {
            throw new NotFound("scope");
        }
    }

    private record RoleIn(String role, @Nullable UUID scope, UUID person) {}
}
