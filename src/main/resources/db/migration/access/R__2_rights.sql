-- What the program may do: it writes grants and audit lines, and can take none of them back.
grant usage on schema access to ${app};
grant select, insert on access.scope to ${app};
grant select, insert, update on access.role to ${app};
grant select, insert on access.role_grant to ${app};
grant update (revoked_at, revoked_by, reason, valid_to) on access.role_grant to ${app};
grant insert on access.audit_line to ${app};
grant select on access.audit_line to ${app};
grant execute on all functions in schema access to ${app};

-- The log is read by those who may read it, and by the job that seals it.
call access.protect('access.audit_line');
drop policy if exists write on access.audit_line;
create policy write on access.audit_line for insert to ${app} with check (true);
drop policy if exists read on access.audit_line;
create policy read on access.audit_line for select to ${app}
    using ((select access.actor_kind()) = 'job'
        or (select cardinality(access.scopes('AUDIT_READ'))) > 0
        or (select access.may('AUDIT_READ', null)));

-- Everybody may see when their own data was shown.
drop policy if exists own_reads on access.audit_line;
create policy own_reads on access.audit_line for select to ${app}
    using (kind = 'READ' and (select access.actor_kind()) in ('staff', 'participant')
        and persons @> array[(select access.actor())]);
