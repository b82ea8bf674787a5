-- Where a line of the log belongs follows from its object: the module that owns such objects answers in its own function
-- scopes_of(kind, object). An object of an unknown kind is an error, so that nobody forgets one.
create or replace function access.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    if kind = 'access.role_grant' then
        return query select case s.kind when 'DATE' then s.parent_id else s.id end
                       from access.role_grant g join access.scope s on s.id = g.scope_id where g.id = object;
    elsif kind = 'access.audit_log' then
        return;
    elsif to_regprocedure(format('%I.scopes_of(text, uuid)', split_part(kind, '.', 1))) is null then
        raise exception 'nobody says to which project or association % belongs', kind;
    else
        return query execute format('select %I.scopes_of($1, $2)', split_part(kind, '.', 1)) using kind, object;
    end if;
end $$;

-- The people in the scopes where they were seen; module person answers.
create or replace function access.scopes_of_people(seen uuid[]) returns table (scope_id uuid, persons uuid[])
language plpgsql stable security definer set search_path = '' as $$
begin
    return query execute format('select * from %I.scopes_of_people($1)', 'person') using seen;
end $$;

-- Where somebody has or will have a role: the projects and associations of their grants.
create or replace view access.published_holder with (security_invoker = true) as
    select distinct g.actor_id, case s.kind when 'DATE' then s.parent_id else s.id end as scope_id
      from access.role_grant g join access.scope s on s.id = g.scope_id
     where g.revoked_at is null;

-- When the actor's own data was shown: on which screen, to whom, in which role that covers the place, newest first.
-- One showing may have left a line in each of several projects.
create or replace function access.own_reads(at_most integer)
returns table (at timestamptz, what text, actor_kind text, actor uuid, role_sv text, role_en text, scope uuid, association uuid)
language sql stable security definer set search_path = '' as $$
    with seen as (
        select l.at, l.action, l.actor_kind, l.actor_id, (array_agg(l.scope_id order by l.scope_id nulls last))[1] as scope_id,
               max(l.id) as id
          from access.audit_line l
         where l.kind = 'READ' and l.persons @> array[access.actor()]
           and access.actor_kind() in ('staff', 'participant') and l.actor_id is distinct from access.actor()
         group by l.at, l.action, l.actor_kind, l.actor_id
         order by max(l.id) desc limit at_most
    )
    select l.at, l.action, l.actor_kind, l.actor_id, r.name_sv, r.name_en, coalesce(l.scope_id, r.scope_id),
           case place.kind when 'ASSOCIATION' then place.id else place.parent_id end
      from seen l
      left join access.scope here on here.id = l.scope_id
      left join lateral (
           select o.name_sv, o.name_en, g.scope_id
             from access.role_grant g join access.role o on o.key = g.role_key
             left join access.scope held on held.id = g.scope_id
            where l.actor_kind = 'staff' and g.actor_id = l.actor_id and g.granted_at <= l.at
              and (g.revoked_at is null or g.revoked_at > l.at)
            order by (g.scope_id is null or g.scope_id in (here.id, here.parent_id) or held.parent_id = here.id) is true desc,
                     o.position
            limit 1) r on true
      left join access.scope place on place.id = coalesce(l.scope_id, r.scope_id)
     order by l.id desc
$$;

-- Gives lines from before the scope that their object or their people tell of; what several tell differently stays without.
create or replace procedure access.derive_scopes() language plpgsql set search_path = '' as $$
declare
    line record;
    found uuid[];
    given bigint := 0;
begin
    if exists (select from access.derived_scopes) then
        return;
    end if;
    for line in select id, object_kind, object_id, persons from access.audit_line where scope_derived and scope_id is null loop
        begin
            found := case when line.object_id is not null
                          then array(select distinct s from access.scopes_of(line.object_kind, line.object_id) s where s is not null)
                          when cardinality(line.persons) > 0
                          then array(select scope_id from access.scopes_of_people(line.persons)) end;
        exception when others then
            found := null;      -- a kind of object that is no more
        end;
        if cardinality(found) = 1 and found[1] is not null then
            update access.audit_line set scope_id = found[1] where id = line.id;
            given := given + 1;
        end if;
    end loop;
    insert into access.derived_scopes (at, lines) values (clock_timestamp(), given);
end $$;
