-- Who acts, as the program's transaction manager has said at the begin of the transaction. Nothing said: a visitor.

create or replace function access.actor() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('framsteg.actor', true), '')::uuid $$;

create or replace function access.actor_kind() returns text language sql stable parallel safe as
    $$ select coalesce(nullif(current_setting('framsteg.actor_kind', true), ''), 'visitor') $$;

-- The business day; without one nothing is valid.
create or replace function access.today() returns date language sql stable parallel safe as
    $$ select nullif(current_setting('framsteg.today', true), '')::date $$;

-- Every scope in which the actor has the right today: granted scopes and what lies below them. Dates are listed only
-- when granted themselves, since the policies of their rows ask for the project too; so the answer stays short.
create or replace function access.scopes(wanted text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
    kind text := access.actor_kind();
begin
    if kind = 'job' then
        return coalesce((select array_agg(s.id) from access.scope s where s.kind <> 'DATE'), '{}');
    end if;
    if kind <> 'staff' then
        return '{}';
    end if;
    return coalesce((
        with recursive granted as (
            select g.scope_id
              from access.role_grant g
              join access.role r on r.key = g.role_key
             where g.actor_id = access.actor()
               and g.revoked_at is null
               and access.today() between g.valid_from and coalesce(g.valid_to, 'infinity')
               and wanted = any(r.rights)
        ), reached as (
            select s.id, s.kind from access.scope s
             where s.id in (select scope_id from granted)
                or (s.kind <> 'DATE' and exists (select 1 from granted where scope_id is null))
            union
            select s.id, s.kind from access.scope s join reached on s.parent_id = reached.id where s.kind <> 'DATE'
        )
        select array_agg(id) from reached), '{}');
end $$;

-- Whether the actor has the right in this scope or in one that holds it.
create or replace function access.may(wanted text, scope uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
    if access.actor_kind() = 'job' then
        return true;
    end if;
    if access.actor_kind() <> 'staff' then
        return false;
    end if;
    return exists (
        with recursive holding as (
            select s.id, s.parent_id from access.scope s where s.id = scope
            union
            select s.id, s.parent_id from access.scope s join holding on s.id = holding.parent_id
        )
        select 1
          from access.role_grant g
          join access.role r on r.key = g.role_key
         where g.actor_id = access.actor()
           and g.revoked_at is null
           and access.today() between g.valid_from and coalesce(g.valid_to, 'infinity')
           and wanted = any(r.rights)
           and (g.scope_id is null or g.scope_id in (select id from holding)));
end $$;

-- Row-level security for a table about people: forced also on the owner, who then needs a policy of its own.
create or replace procedure access.protect(protected_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected_table);
    execute format('alter table %s force row level security', protected_table);
    execute format('drop policy if exists owner_all on %s', protected_table);
    execute format('create policy owner_all on %s to ${owner} using (true) with check (true)', protected_table);
end $$;
