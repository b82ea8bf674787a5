-- Where people are seen and changed: in the projects they are tied to, and of these only in those where the actor sees people,
-- if there are any. Somebody without ties belongs to the installation.
create or replace function person.scopes_of_people(seen uuid[]) returns table (scope_id uuid, persons uuid[])
language sql stable security definer set search_path = '' as $$
    with held as materialized (select access.scopes('PERSON_READ') as projects),
    tied as (
        select p.id, t.project_id, t.project_id = any(held.projects) as mine,
               bool_or(t.project_id = any(held.projects)) over (partition by p.id) as some_mine
          from held cross join (select distinct unnest(seen) as id) p
          left join person.tie t on t.person_id = person.current_id(p.id)
    )
    select project_id, array_agg(id order by id) from tied
     where project_id is null or mine or not some_mine
     group by project_id
$$;

create or replace function person.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    case kind
        when 'person.person', 'person' then
            return query select s.scope_id from person.scopes_of_people(array[object]) s where s.scope_id is not null;
        when 'person.request' then
            -- where one asks from, and where one answers
            return query select r.project_id from person.request r where r.id = object
                         union
                         select s.scope_id from person.request r, person.scopes_of_people(array[r.other_id]) s
                          where r.id = object and s.scope_id is not null;
        when 'person.setting' then return;
        else raise exception 'nobody says to which project or association % belongs', kind;
    end case;
end $$;

-- Names of colleagues for those whose data they have seen in their work; never of one who is protected.
create or replace function person.published_colleague_names(wanted uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = '' as $$
    select p.id, p.name from person.person p
     where p.id = any(wanted) and p.colleague and not p.protected and access.actor_kind() in ('staff', 'participant')
$$;
revoke execute on function person.scopes_of(text, uuid) from public, ${app};
revoke execute on function person.scopes_of_people(uuid[]) from public, ${app};
revoke execute on function person.published_colleague_names(uuid[]) from public;
grant execute on function person.published_colleague_names(uuid[]) to ${app};
