-- What the program may do: it writes grants and audit lines, and can take none of them back. Roles are changed by migrations alone.
-- docs/security-rights.md tells the reason of each right.
revoke all on access.role from ${app};
grant usage on schema access to ${app};
grant select, insert on access.scope to ${app};
grant select on access.role to ${app};
grant select, insert on access.role_grant to ${app};
grant update (revoked_at, revoked_by, reason, valid_to) on access.role_grant to ${app};
grant select on access.audit_line to ${app};

-- What the database itself writes (number, moment, block) is not given to the program to say.
revoke insert on access.audit_line from ${app};
grant insert (actor_kind, actor_id, purpose, kind, action, object_kind, object_id, persons, facts, scope_id) on access.audit_line to ${app};

-- Scopes are no secret. They are made with what they are of, by those who may make that.
call access.protect('access.scope');
drop policy if exists reading on access.scope;
create policy reading on access.scope for select to ${app} using (true);
drop policy if exists adding on access.scope;
create policy adding on access.scope for insert to ${app}
    with check ((select access.actor_kind()) = 'job'
        or kind = 'ASSOCIATION' and (select access.may('OPERATE', null))
        or kind = 'PROJECT' and access.may('PROJECT_WRITE', parent_id)
        or kind = 'DATE' and access.may('COURSE_WRITE', parent_id));

-- Grants: one's own, and those in the scopes where one may grant. Nobody gives or takes more than they have.
call access.protect('access.role_grant');
drop policy if exists seeing on access.role_grant;
create policy seeing on access.role_grant for select to ${app}
    using ((select access.actor_kind()) = 'job' or actor_id = (select access.actor())
        or scope_id = any ((select access.scopes('ACCESS_GRANT'))::uuid[]) or (select access.may('ACCESS_GRANT', null)));
drop policy if exists giving on access.role_grant;
create policy giving on access.role_grant for insert to ${app}
    with check (access.may_give(role_key, scope_id) and granted_by is not distinct from access.actor());
drop policy if exists taking on access.role_grant;
create policy taking on access.role_grant for update to ${app}
    using (access.may_give(role_key, scope_id));

-- The log is read by those who may read it, line by line where its scope says, and by the job that seals it. A line tells of who writes it, and of nobody else.
call access.protect('access.audit_line');
drop policy if exists write on access.audit_line;
create policy write on access.audit_line for insert to ${app}
    with check (actor_kind = (select access.actor_kind()) and actor_id is not distinct from (select access.actor()));
drop policy if exists read on access.audit_line;
create policy read on access.audit_line for select to ${app}
    using ((select access.actor_kind()) = 'job'
        or scope_id = any((select access.scopes('AUDIT_READ'))::uuid[])
        or (select access.may('AUDIT_READ', null)));

-- Everybody may see when their own data was shown.
drop policy if exists own_reads on access.audit_line;
create policy own_reads on access.audit_line for select to ${app}
    using (kind = 'READ' and (select access.actor_kind()) in ('staff', 'participant')
        and persons @> array[(select access.actor())]);
