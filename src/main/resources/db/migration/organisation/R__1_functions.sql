-- Loads the library first: only then does the server know the setting that two functions below bring along.
select public.similarity('', '');

-- The associations that keep a member's record today. A merged organisation's memberships are those of the one it became.
create or replace view organisation.keeper with (security_invoker = true) as
    select distinct coalesce(o.merged_into, o.id) as organisation_id, m.association_id
      from organisation.member m
      join organisation.organisation o on o.id = m.organisation_id
     where m.keeps and access.today() between m.valid_from and coalesce(m.valid_to, 'infinity');

-- What visitors may do with organisations: look for a name, and propose one. Neither shows what others have proposed.

create or replace function organisation.current_id(whose uuid) returns uuid
language sql stable security definer set search_path = '' as
    $$ select coalesce(merged_into, id) from organisation.organisation where id = whose $$;

-- The living organisation with this name or alias, or null.
create or replace function organisation.by_name(typed text) returns uuid
language sql stable security definer set search_path = '' as $$
    select coalesce(
        (select id from organisation.organisation where plain = framework.plain(typed) and status <> 'MERGED'),
        (select organisation_id from organisation.alias where plain = framework.plain(typed)));
$$;

-- The organisation and workplace of exactly these names, if both are known; no row if one is not.
create or replace function organisation.known(typed text, typed_workplace text)
returns table (organisation_id uuid, workplace_id uuid)
language sql stable security definer set search_path = '' as $$
    select found.id, w.id
      from (select organisation.by_name(typed) as id, coalesce(framework.plain(typed_workplace), '') as workplace) found
      left join lateral (select coalesce(w.merged_into, w.id) as id from organisation.workplace w
                          where w.organisation_id = found.id and w.plain = found.workplace
                          order by w.status = 'MERGED' limit 1) w on true
     where found.id is not null and (found.workplace = '' or w.id is not null)
$$;

-- Finds the organisation and workplace that were typed, or proposes them. Two who type the same new name at once get the
-- same organisation: the second waits for the first by the lock and then finds it. A new name remembers where it came up.
drop function if exists organisation.find_or_propose(text, text, uuid, uuid, timestamptz);
create or replace function organisation.find_or_propose(
    typed text, typed_workplace text, new_id uuid, new_workplace_id uuid, moment timestamptz, scope uuid,
    out organisation_id uuid, out workplace_id uuid)
language plpgsql security definer set search_path = '' as $$
begin
    organisation_id := organisation.by_name(typed);
    if organisation_id is null then
        perform pg_advisory_xact_lock(hashtextextended('organisation:' || framework.plain(typed), 0));
        organisation_id := organisation.by_name(typed);
    end if;
    if organisation_id is null then
        insert into organisation.organisation (id, name, status, came_up_in)
        values (new_id, btrim(typed), 'PENDING', array_remove(array[scope], null));
        insert into organisation.decision (id, organisation_id, action, at, actor_kind, actor_id, after)
        values (uuidv7(), new_id, 'PROPOSED', moment, access.actor_kind(), access.actor(), btrim(typed));
        organisation_id := new_id;
    end if;
    if coalesce(framework.plain(typed_workplace), '') = '' then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(organisation_id || ':' || framework.plain(typed_workplace), 0));
    select coalesce(w.merged_into, w.id) into workplace_id
      from organisation.workplace w
     where w.organisation_id = find_or_propose.organisation_id and w.plain = framework.plain(typed_workplace)
     order by w.status = 'MERGED' limit 1;
    if workplace_id is null then
        insert into organisation.workplace (id, organisation_id, name, status, came_up_in)
        values (new_workplace_id, find_or_propose.organisation_id, btrim(typed_workplace), 'PENDING',
                array_remove(array[scope], null));
        insert into organisation.decision (id, organisation_id, workplace_id, action, at, actor_kind, actor_id, after)
        values (uuidv7(), find_or_propose.organisation_id, new_workplace_id, 'PROPOSED', moment,
                access.actor_kind(), access.actor(), btrim(typed_workplace));
        workplace_id := new_workplace_id;
    end if;
end $$;

-- Those of the organisations whose record the actor may change. An association's own needs the right in that association;
-- a member's a right in an association that keeps it, or in one of its projects; any other's where its name came up.
create or replace function organisation.writable(wanted uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
    held uuid[];
    within uuid[];
begin
    if access.may('ORGANISATION_WRITE', null) then
        return query select unnest(wanted);
        return;
    end if;
    held := access.scopes('ORGANISATION_WRITE');
    if cardinality(held) = 0 then
        return;
    end if;
    within := array(select s.id from access.published_scope s where s.id = any(held)
                    union select s.parent_id from access.published_scope s where s.id = any(held));
    return query
    select w.id
      from unnest(wanted) as w(id)
      join organisation.organisation was on was.id = w.id
      join organisation.organisation o on o.id = coalesce(was.merged_into, was.id)
      left join lateral (select array_agg(k.association_id) as associations from organisation.keeper k
                          where k.organisation_id = o.id) kept on true
     where case when exists (select from organisation.association a where a.id = o.id) then o.id = any(held)
                when kept.associations is not null then kept.associations && within
                else o.came_up_in && held end;
end $$;

create or replace function organisation.may_write(whose uuid) returns boolean
language sql stable security definer set search_path = '' as
    $$ select exists (select from organisation.writable(array[whose])) $$;

-- Lets an association keep the record of its member, when the actor has a right to the record already.
create or replace function organisation.keep(association uuid, whose uuid, from_day date) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if access.may('SITE_WRITE', association) and organisation.may_write(whose) then
        update organisation.member m set keeps = true
         where m.association_id = association and m.organisation_id = whose and m.valid_from = from_day and not m.keeps;
    end if;
end $$;

-- A workplace of this organisation may also be accepted where its own name came up: that adds a name, and changes none.
create or replace function organisation.may_accept(workplace uuid, of_organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select coalesce((select w.came_up_in && access.scopes('ORGANISATION_WRITE') or organisation.may_write(w.organisation_id)
                       from organisation.workplace w where w.id = workplace and w.organisation_id = of_organisation), false)
$$;

-- Organisations that somebody may mean by these words, the likeliest first; tolerant of spelling, and of a, a and o
-- without their rings and dots. Pending names only for staff: a visitor may have typed anything.
create or replace function organisation.search(typed text, at_most integer)
returns table (id uuid, name text, town text, kind_key text, status text, also text)
language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.45' as $$
    with wanted as (select framework.plain(typed) as q),
    hit as (
        select o.id, null::text as also,
               case when o.plain = q then 4 when o.plain like q || '%' then 3 when o.plain like '%' || q || '%' then 2
                    else public.word_similarity(q, o.plain) end as score
          from organisation.organisation o, wanted
         where q <> '' and o.status <> 'MERGED'
           and (o.plain like '%' || q || '%' or q operator(public.<%) o.plain)
        union all
        select a.organisation_id, a.name,
               case when a.plain = q then 4 when a.plain like q || '%' then 3
                    else public.word_similarity(q, a.plain) end
          from organisation.alias a, wanted
         where q <> '' and (a.plain like q || '%' or q operator(public.<%) a.plain)
    ), best as (
        select distinct on (id) id, also, score from hit order by id, score desc, also nulls first
    )
    select o.id, o.name, o.town, o.kind_key, o.status, b.also
      from best b join organisation.organisation o on o.id = b.id
     where o.status = 'ACCEPTED' or (o.status = 'PENDING' and access.actor_kind() in ('staff', 'job'))
     order by b.score desc, length(o.name), o.name
     limit at_most
$$;

-- Accepted workplaces of an organisation that match the words; without words the first ones by name.
create or replace function organisation.search_workplaces(whose uuid, typed text, at_most integer)
returns table (id uuid, name text, town text)
language sql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.45' as $$
    with wanted as (select coalesce(framework.plain(typed), '') as q)
    select w.id, w.name, w.town
      from organisation.workplace w, wanted
     where w.organisation_id = organisation.current_id(whose) and w.status = 'ACCEPTED'
       and (q = '' or w.plain like '%' || q || '%' or q operator(public.<%) w.plain)
     order by case when q = '' then 0 else public.word_similarity(q, w.plain) end desc, w.name
     limit at_most
$$;
