-- Who acts, as the program has proved at the begin of the transaction. Nothing proved: a visitor. The words in the settings are worth
-- nothing by themselves, since anybody can set them. docs/decisions/202611282106 tells why it is done this way.

-- The proof of a text by one of the registered keys: HMAC-SHA-256. Without a setting of its own, so that it is computed in place.
create or replace function access.keyed_hash(pads access.context_key, content text) returns bytea
language sql immutable parallel safe as
    $$ select sha256(pads.outer_pad || sha256(pads.inner_pad || convert_to(content, 'UTF8'))) $$;

-- What is sealed of a context: it holds for this connection and this transaction alone.
create or replace function access.context_text() returns text
language sql stable parallel restricted as $$
    select concat_ws(chr(31), 'context', pg_backend_pid(), extract(epoch from now()), current_setting('framsteg.actor_kind', true),
                     current_setting('framsteg.actor', true), current_setting('framsteg.today', true))
$$;

-- Begins a context, for whoever can prove it by a registered key: it is sealed for this transaction, so that words that are changed
-- later no longer count.
create or replace function access.enter(
    key_id uuid, actor_kind text, actor text, today text, quiet text, proof bytea) returns void
language plpgsql security definer set search_path = '' as $$
declare
    pads access.context_key;
begin
    select * into pads from access.context_key k where k.id = key_id and k.valid_until > now();
    if pads.id is null or proof is distinct from access.keyed_hash(pads,
            concat_ws(chr(31), 'enter', pg_backend_pid(), actor_kind, actor, today, quiet)) then
        raise invalid_authorization_specification using message = 'who acts is not proved';
    end if;
    perform set_config('framsteg.actor_kind', actor_kind, true), set_config('framsteg.actor', actor, true),
            set_config('framsteg.today', today, true), set_config('framsteg.quiet', quiet, true),
            set_config('framsteg.key', key_id::text, true);
    perform set_config('framsteg.seal', encode(access.keyed_hash(pads, access.context_text()), 'hex'), true);
end $$;

-- Whether the words in the settings are those that were proved in this transaction.
create or replace function access.proved() returns boolean
language plpgsql stable parallel restricted security definer set search_path = '' as $$
declare
    pads access.context_key;
begin
    select * into pads from access.context_key k where k.id = nullif(current_setting('framsteg.key', true), '')::uuid;
    return pads.id is not null
       and encode(access.keyed_hash(pads, access.context_text()), 'hex') = current_setting('framsteg.seal', true);
end $$;

create or replace function access.actor_kind() returns text language sql stable parallel restricted as $$
    select case when coalesce(current_setting('framsteg.actor_kind', true), '') in ('', 'visitor') then 'visitor'
                when access.proved() then current_setting('framsteg.actor_kind', true)
                else 'visitor' end
$$;

create or replace function access.actor() returns uuid language sql stable parallel restricted as $$
    select case when access.actor_kind() <> 'visitor' then nullif(current_setting('framsteg.actor', true), '')::uuid end
$$;

-- The business day; without one nothing is valid. A visitor's is only said, and nothing of a visitor's depends on it.
create or replace function access.today() returns date language sql stable parallel restricted as
    $$ select nullif(current_setting('framsteg.today', true), '')::date $$;

-- Every scope in which the actor has the right today: granted scopes and what lies below them. Dates are listed only
-- when granted themselves, since the policies of their rows ask for the project too; so the answer stays short.
create or replace function access.scopes(wanted text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
declare
    kind text := access.actor_kind();
    me   uuid;
begin
    if kind = 'job' then
        return coalesce((select array_agg(s.id) from access.scope s where s.kind <> 'DATE'), '{}');
    end if;
    if kind <> 'staff' then
        return '{}';
    end if;
    me := current_setting('framsteg.actor')::uuid;    -- proved with the kind
    return coalesce((
        with recursive granted as (
            select g.scope_id
              from access.role_grant g
              join access.role r on r.key = g.role_key
             where g.actor_id = me
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
declare
    kind text := access.actor_kind();
    me   uuid;
begin
    if kind = 'job' then
        return true;
    end if;
    if kind <> 'staff' then
        return false;
    end if;
    me := current_setting('framsteg.actor')::uuid;    -- proved with the kind
    return exists (
        with recursive holding as (
            select s.id, s.parent_id from access.scope s where s.id = scope
            union
            select s.id, s.parent_id from access.scope s join holding on s.id = holding.parent_id
        )
        select 1
          from access.role_grant g
          join access.role r on r.key = g.role_key
         where g.actor_id = me
           and g.revoked_at is null
           and access.today() between g.valid_from and coalesce(g.valid_to, 'infinity')
           and wanted = any(r.rights)
           and (g.scope_id is null or g.scope_id in (select id from holding)));
end $$;

-- A project goes to another association, and with it what that association's roles reach: by who may change projects in both as wholes.
create or replace function access.move(project uuid, home uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
    update access.scope s set parent_id = home
     where s.id = project and s.kind = 'PROJECT'
       and access.may('PROJECT_WRITE', s.parent_id) and access.may('PROJECT_WRITE', home)
       and exists (select from access.scope h where h.id = home and h.kind = 'ASSOCIATION');
    return found;
end $$;

-- A role carries rights; whoever gives or takes it must have each of them, and the right to grant, in that scope.
create or replace function access.may_give(given text, scope uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from access.role r
         where r.key = given
           and access.may('ACCESS_GRANT', scope)
           and (access.may('OPERATE', scope)
                or not exists (select 1 from unnest(r.rights) as wanted where not access.may(wanted, scope))))
$$;

-- Whether a colleague has a role anywhere, on that day or later: asked of all grants, also of those that the actor does not see.
create or replace function access.has_role(whose uuid, day date) returns boolean
language sql stable security definer set search_path = '' as $$
    select access.actor_kind() in ('staff', 'job')
       and exists (select 1 from access.role_grant g
                    where g.actor_id = whose and g.revoked_at is null and (g.valid_to is null or g.valid_to >= day))
$$;

-- Row-level security for a table about people: forced also on the owner, who then needs a policy of its own.
create or replace procedure access.protect(protected_table regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected_table);
    execute format('alter table %s force row level security', protected_table);
    execute format('drop policy if exists owner_all on %s', protected_table);
    execute format('create policy owner_all on %s to ${owner} using (true) with check (true)', protected_table);
end $$;
