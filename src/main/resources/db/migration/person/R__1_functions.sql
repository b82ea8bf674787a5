-- Loads the library first: only then does the server know the setting that two functions below bring along.
select public.similarity('', '');

-- Who a person is now: the record that it was merged into, or itself.
create or replace function person.current_id(whose uuid) returns uuid
language sql stable security definer set search_path = '' as
    $$ select coalesce(merged_into, id) from person.person where id = whose $$;

-- Whether the actor has the right in a project. For functions that look at a few ties.
create or replace function person.sees(wanted text, project uuid) returns boolean
language sql stable security definer set search_path = '' as
    $$ select project = any(access.scopes(wanted)) $$;

-- Whether somebody is protected, for those who must hide but may not know why.
create or replace function person.is_protected(whose uuid) returns boolean
language sql stable security definer set search_path = '' as
    $$ select coalesce((select c.protected from person.person p join person.person c on c.id = coalesce(p.merged_into, p.id)
                         where p.id = whose), false) $$;

-- Whether the actor may look behind the alias of a protected person. A tie that the actor has made after the protection
-- does not count, unless somebody else has approved it.
create or replace function person.opens(whose uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select 1 from person.tie t
                     left join person.protection x on x.person_id = t.person_id
                    where t.person_id = person.current_id(whose)
                      and t.project_id = any((select access.scopes('PROTECTED_READ'))::uuid[])
                      and (access.actor_kind() = 'job' or t.made_by is distinct from access.actor()
                           or t.approved_by is not null or x.person_id is null or t.since < x.recorded_at))
$$;

-- Whether the actor may know who somebody is: one's own self, or a person of one's projects who is not hidden from one.
create or replace function person.knows(whose uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select access.actor_kind() = 'job' or person.current_id(whose) = access.actor()
        or (exists (select 1 from person.tie t
                     where t.person_id = person.current_id(whose)
                       and t.project_id = any((select access.scopes('PERSON_READ'))::uuid[]))
            and (not person.is_protected(whose) or person.opens(whose)))
$$;

-- Keeps the search table true, whoever changes a person.
create or replace function person.keep_name_search() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if new.protected or new.merged_into is not null then
        delete from person.name_search where person_id = new.id;
    else
        insert into person.name_search (person_id, plain) values (new.id, framework.plain(new.name))
        on conflict (person_id) do update set plain = excluded.plain;
    end if;
    return null;
end $$;
create or replace trigger keep_name_search after insert or update of name, protected, merged_into on person.person
    for each row execute function person.keep_name_search();

-- People in the actor's projects whose name matches: every word of it, in any order; where few do, also those that are
-- spelt alike. The longest word is asked for by itself, since that is what an index of trigrams can answer.
create or replace function person.search(typed text, at_most integer) returns table (person_id uuid, score real)
language plpgsql stable security definer set search_path = '' set pg_trgm.word_similarity_threshold = '0.5' as $$
declare
    q text := framework.plain(typed);
    words text[] := (select array_agg('%' || w || '%' order by length(w) desc)
                       from unnest(string_to_array(framework.plain(typed), ' ')) w);
    reach uuid[] := access.scopes('PERSON_READ');
    hits integer;
begin
    if coalesce(q, '') = '' then
        return;
    end if;
    return query
    select s.person_id, (1 + public.similarity(q, s.plain))::real
      from person.name_search s
     where s.plain like words[1] and s.plain like all (words)
       and exists (select 1 from person.tie t where t.person_id = s.person_id and t.project_id = any(reach))
     order by 2 desc, s.plain
     limit at_most;
    get diagnostics hits = row_count;
    if hits >= 10 then
        return;
    end if;
    return query
    select s.person_id, public.word_similarity(q, s.plain)
      from person.name_search s
     where q operator(public.<%) s.plain and not s.plain like all (words)
       and exists (select 1 from person.tie t where t.person_id = s.person_id and t.project_id = any(reach))
     order by 2 desc, s.plain
     limit at_most - hits;
end $$;

-- The next people in the actor's projects, by name. A function, because the policy of the table would first gather
-- everyone whom the actor may see, to show fifty.
create or replace function person.after(last_name text, last_id uuid, at_most integer) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
    reach uuid[] := access.scopes('PERSON_READ');
begin
    return query
    select p.id from person.person p
     where p.merged_into is null and (p.name, p.id) > (last_name, last_id)
       and exists (select 1 from person.tie t where t.person_id = p.id and t.project_id = any(reach))
     order by p.name, p.id
     limit at_most;
end $$;

-- Two names that one person may have: the same, one within the other ("Anna Berg", "Anna Maria Berg"), or misspelt.
-- "Anna Berg" and "Anna Ek" on one shared address are two people: joined records cannot be told apart again.
create or replace function person.same_name(one text, other text) returns boolean
language sql immutable set search_path = '' as $$
    select a = b or (a @> b and cardinality(b) > 1) or (b @> a and cardinality(a) > 1) or public.similarity(array_to_string(a, ' '), array_to_string(b, ' ')) >= 0.6
      from (select string_to_array(framework.plain(one), ' ') as a, string_to_array(framework.plain(other), ' ') as b)
$$;

-- The person behind an address that the person has confirmed, or that a colleague of this project has; or nobody. Also finds
-- protected people, by the name that lists do not show. For functions of this file alone: it tells who somebody is.
drop function if exists person.behind(text, text);
create or replace function person.behind(typed_name text, address text, project uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select coalesce(p.merged_into, p.id)
      from person.contact c
      join person.person p on p.id = c.person_id
      left join person.protection x on x.person_id = p.id
     where c.kind = 'EMAIL' and c.plain = lower(btrim(address)) and c.confirmed_at is not null and c.ended_at is null
       and (c.confirmed_by is null or c.project_id = project)
       and person.same_name(typed_name, coalesce(x.real_name, p.name))
     order by public.similarity(framework.plain(typed_name), framework.plain(coalesce(x.real_name, p.name))) desc,
              p.made_at
     limit 1
$$;

-- Keeps that a record of this project may be somebody whom the one who typed may not see. For functions of this file alone.
create or replace function person.ask(
    record uuid, other uuid, project uuid, how text, role text, why text, moment timestamptz) returns void
language sql security definer set search_path = '' as $$
    insert into person.request (id, person_id, other_id, project_id, found_by, reason, asked_at, asked_by, asked_role)
    values (uuidv7(), record, other, project, how, left(btrim(why), 500), moment,
            case when access.actor_kind() = 'staff' then access.actor() end, role)
    on conflict (person_id, other_id) where answered_at is null do nothing
$$;

-- Recognises somebody who has just confirmed an address, or makes a new person; ties to the project and keeps the
-- address there. Visitors may call it: it tells nothing but an id. What a colleague says of an address is no proof of who
-- somebody is: then only people whom the colleague knows are recognised, and of others it is asked.
drop function if exists person.recognise(text, text, uuid, uuid, timestamptz);
create or replace function person.recognise(
    typed_name text, address text, project uuid, new_id uuid, proved boolean, role text, why text, moment timestamptz)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
    own boolean := proved and access.actor_kind() <> 'staff';
    found_id uuid;
    asked_id uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('address:' || lower(btrim(address)), 0));
    found_id := person.behind(typed_name, address, project);
    if not own and found_id is not null and not exists (
            select 1 from person.tie t where t.person_id = found_id and t.project_id = recognise.project
               and not person.is_protected(found_id)) and not (access.actor_kind() = 'staff' and person.knows(found_id)) then
        asked_id := found_id;
        found_id := null;
    end if;
    if found_id is null then
        insert into person.person (id, name, made_at) values (new_id, btrim(typed_name), moment);
        found_id := new_id;
    end if;
    insert into person.tie (person_id, project_id, since, how, made_by)
    values (found_id, project, moment, case when own then 'OWN' when found_id = new_id then 'MADE' else 'KNOWN' end,
            case when access.actor_kind() = 'staff' then access.actor() end)
    on conflict do nothing;
    insert into person.contact (id, person_id, project_id, kind, value, confirmed_at, confirmed_by)
    values (uuidv7(), found_id, project, 'EMAIL', btrim(address), moment,
            case when not own then coalesce(access.actor(), '00000000-0000-0000-0000-000000000000') end)
    on conflict (person_id, project_id, kind, plain)
        do update set confirmed_by = case when own then null else person.contact.confirmed_by end,
                      confirmed_at = coalesce(person.contact.confirmed_at, excluded.confirmed_at), ended_at = null;
    if asked_id is not null then
        perform person.ask(found_id, asked_id, project, 'ADDRESS', role, why, moment);
    end if;
    return found_id;
end $$;

-- A new person in a project, made by staff or an import. Without an address or with one, which nobody has confirmed.
create or replace function person.make(new_id uuid, typed_name text, gender text, language text, project uuid, moment timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
    if not (person.sees('PERSON_WRITE', project) or person.sees('SIGN_UP_WRITE', project)) then
        raise insufficient_privilege using message = 'no right to make people in this project';
    end if;
    insert into person.person (id, name, gender, language, made_at) values (new_id, btrim(typed_name), gender, language, moment);
    insert into person.tie (person_id, project_id, since, how, made_by)
    values (new_id, project, moment, 'MADE', case when access.actor_kind() = 'staff' then access.actor() end);
end $$;

-- Ties a person whom the actor knows to one more project.
drop function if exists person.tie_to(uuid, uuid, bytea, timestamptz);
create or replace function person.tie_to(whose uuid, project uuid, moment timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
    if not (person.sees('PERSON_WRITE', project) or person.sees('SIGN_UP_WRITE', project)) or not person.knows(whose) then
        raise insufficient_privilege using message = 'no right to tie this person';
    end if;
    insert into person.tie (person_id, project_id, since, how, made_by)
    values (whose, project, moment, 'KNOWN', case when access.actor_kind() = 'staff' then access.actor() end)
    on conflict do nothing;
end $$;

-- The person with this number. For functions of this file alone.
create or replace function person.by_lookup(wanted bytea) returns uuid
language sql stable security definer set search_path = '' as $$
    select person.current_id(i.person_id)
      from person.identity_secret s join person.identity i on i.id = s.identity_id
     where s.lookup = wanted
$$;

-- The person with this number, when the actor may know who it is.
create or replace function person.known_holder(wanted bytea) returns uuid
language sql stable security definer set search_path = '' as
    $$ select found.who from (select person.by_lookup(wanted) as who) found where person.knows(found.who) $$;

-- The record of this project that waits for an answer about this number, or once did: the same number typed again means it.
create or replace function person.waiting_record(wanted bytea, project uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select person.current_id(r.person_id)
      from person.request r
     where r.other_id = person.by_lookup(wanted) and r.project_id = project and r.found_by = 'NUMBER'
       and person.current_id(r.person_id) <> r.other_id
       and (person.sees('PERSON_WRITE', project) or person.sees('SIGN_UP_WRITE', project))
     order by r.asked_at limit 1
$$;

-- Asks about a record that staff have just made, when its name and address are those of somebody whom they may not know.
create or replace function person.ask_by_address(
    record uuid, typed_name text, address text, project uuid, role text, why text, moment timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    other uuid := person.behind(typed_name, address, project);
begin
    if not (person.sees('PERSON_WRITE', project) or person.sees('SIGN_UP_WRITE', project))
       or not exists (select 1 from person.tie t where t.person_id = record and t.project_id = project) then
        raise insufficient_privilege using message = 'no right to this person';
    end if;
    if other is null or other = person.current_id(record) or person.knows(other) then
        return false;
    end if;
    perform person.ask(record, other, project, 'ADDRESS', role, why, moment);
    return true;
end $$;

-- Keeps a number. The one before it stays with the same person as replaced. Who may: the person, staff who write the person,
-- and the program for the holder of a booking's link, whom it has let in. A number that somebody has whom the actor may not
-- know is not kept: it is asked.
drop function if exists person.give_identity(uuid, uuid, text, text, text, bytea, bytea, text, timestamptz);
create or replace function person.give_identity(
    whose uuid, identity uuid, kind text, masked text, gender_letter text, cipher bytea, lookup bytea, source text,
    project uuid, role text, why text, moment timestamptz)
returns text language plpgsql security definer set search_path = '' as $$
declare
    who uuid := person.current_id(whose);
    other uuid := person.by_lookup(lookup);
    now_kind text;
begin
    perform 1 from person.person p where p.id = who for update;
    if not (access.actor_kind() = 'job'
            or (access.actor_kind() in ('staff', 'participant') and who = access.actor())
            or (access.actor_kind() = 'staff' and exists (
                select 1 from person.tie t where t.person_id = who
                   and (person.sees('PERSON_WRITE', t.project_id) or person.sees('SIGN_UP_WRITE', t.project_id))))) then
        raise insufficient_privilege using message = 'no right to this person';
    end if;
    select i.kind into now_kind
      from person.identity i join person.person p on p.id = i.person_id
     where who in (p.id, p.merged_into) and i.replaced_at is null
     order by i.kind desc limit 1;
    if now_kind is not null and access.actor_kind() = 'staff' and not person.knows(who) then
        return 'HIDDEN';
    end if;
    if other = who then
        return 'SAME';
    end if;
    if other is not null and other <> who then
        if (case when access.actor_kind() = 'staff' then person.knows(other)
                 when source = 'PARTICIPANT' then not person.is_protected(other) and exists (
                        select 1 from person.tie a join person.tie b on b.project_id = a.project_id
                         where a.person_id = who and b.person_id = other)
                 else true end) then
            insert into person.same_number (person_id, other_id, seen_at) values (who, other, moment) on conflict do nothing;
            return 'ANOTHER';
        end if;
        perform person.ask(who, other,
            coalesce(project, (select t.project_id from person.tie t where t.person_id = who
                                  and (person.sees('PERSON_WRITE', t.project_id) or person.sees('SIGN_UP_WRITE', t.project_id))
                                order by t.since limit 1)), 'NUMBER', role, why, moment);
        return 'ASKED';
    end if;
    if now_kind = 'PERSONAL' and give_identity.kind <> 'PERSONAL' then
        return 'WEAKER';
    end if;
    update person.identity i set replaced_at = moment from person.person p
     where p.id = i.person_id and who in (p.id, p.merged_into) and i.replaced_at is null;
    insert into person.identity (id, person_id, kind, masked, given_at, given_by, source)
    values (identity, who, give_identity.kind, give_identity.masked, moment, access.actor(), give_identity.source);
    insert into person.identity_secret (identity_id, cipher, lookup)
    values (identity, give_identity.cipher, give_identity.lookup);
    update person.person p set gender = coalesce(p.gender, gender_letter), version = version + 1 where p.id = who;
    if now_kind is not null then
        insert into person.fact_change (id, person_id, what, at, by) values (uuidv7(), who, 'NUMBER', moment, access.actor());
    end if;
    return case when now_kind is null then 'GIVEN' else 'REPLACED' end;
end $$;

-- Keeps what a person was told. Visitors and holders of links call it at the door of the form.
create or replace function person.inform(
    id uuid, whose uuid, project uuid, kind text, purpose text, recipients text, text_version text, moment timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select 1 from person.tie t where t.person_id in (inform.whose, person.current_id(inform.whose))
                      and t.project_id = inform.project) then
        raise insufficient_privilege using message = 'this person does not take part in this project';
    end if;
    insert into person.information (id, person_id, project_id, kind, purpose, recipients, text_version, given_at)
    values (inform.id, inform.whose, inform.project, inform.kind, inform.purpose, inform.recipients, inform.text_version, inform.moment);
end $$;

-- A colleague: somebody who works here. Staff see each other's names without any project in common.
create or replace function person.make_colleague(new_id uuid, typed_name text, moment timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if not (access.may('OPERATE', null) or cardinality(access.scopes('ACCESS_GRANT')) > 0) then
        raise insufficient_privilege using message = 'no right to make colleagues';
    end if;
    insert into person.person (id, name, colleague, made_at) values (new_id, btrim(typed_name), true, moment)
    on conflict (id) do update set colleague = true;
end $$;

-- Whether the actor may change everything about a person that a merge changes.
create or replace function person.may_write(whose uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select 1 from person.tie t
                    where t.person_id = whose and t.project_id = any((select access.scopes('PERSON_WRITE'))::uuid[]))
       and (not person.is_protected(whose) or person.opens(whose))
$$;

-- Puts all records of somebody under one alias; the names they had are kept beside. For functions of this file alone.
create or replace function person.hide_records(whose uuid, protection_kind text, alias text, moment timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    insert into person.protection (person_id, kind, real_name, recorded_at, recorded_by)
    select p.id, protection_kind, p.name, moment, access.actor()
      from person.person p where whose in (p.id, p.merged_into) and not p.protected;
    update person.fact_change f set before = null
      from person.person p where p.id = f.person_id and whose in (p.id, p.merged_into);
    update person.person p set name = alias, protected = true, version = version + 1
     where whose in (p.id, p.merged_into) and not p.protected;
end $$;

-- Makes two records one. Into a protected person: the other record stands under the alias from now on, also when the merge
-- is undone. For functions of this file alone.
create or replace function person.join_records(
    merge uuid, from_person uuid, into_person uuid, how text, made_by uuid, approved_by uuid, moment timestamptz, until timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
    perform 1 from person.person p where p.id in (from_person, into_person) order by p.id for update;
    if exists (select 1 from person.person p where p.id in (from_person, into_person) and p.merged_into is not null) then
        raise serialization_failure using message = 'one of them has just been merged';
    end if;
    insert into person.merge (id, from_id, into_id, at, actor_id, undo_until)
    values (merge, from_person, into_person, moment, access.actor(), until);
    update person.person p set merged_into = into_person, version = version + 1
     where p.id = from_person or p.merged_into = from_person;
    insert into person.tie (person_id, project_id, since, by_merge, how, made_by, approved_by)
    select into_person, t.project_id, t.since, merge, join_records.how, join_records.made_by, join_records.approved_by
      from person.tie t where t.person_id = from_person
    on conflict do nothing;
    delete from person.same_number s where from_person in (s.person_id, s.other_id) and into_person in (s.person_id, s.other_id);
    perform person.hide_records(into_person, x.kind, p.name, moment)
       from person.person p join person.protection x on x.person_id = p.id where p.id = into_person and p.protected;
end $$;

-- Lets one record point at another. All that pointed at the first now points at the second; ties are lent.
create or replace function person.merge_records(merge uuid, from_person uuid, into_person uuid, moment timestamptz, until timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
    if not (person.may_write(from_person) and person.may_write(into_person)) then
        raise insufficient_privilege using message = 'no right to merge these people';
    end if;
    perform person.join_records(merge, from_person, into_person, 'MERGE', access.actor(), null, moment, until);
end $$;

-- Undoes a merge within its time: the record and those that had been merged into it before stand again as they were.
create or replace function person.undo_merge(merge_id uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
    m person.merge;
begin
    select * into m from person.merge x where x.id = merge_id and x.undone_at is null and x.undo_until >= moment for update;
    if m.id is null or not person.may_write(m.into_id)
       or exists (select 1 from person.person p where p.id = m.into_id and p.merged_into is not null) then
        raise insufficient_privilege using message = 'this merge cannot be undone now';
    end if;
    update person.merge x set undone_at = moment, undone_by = access.actor() where x.id = merge_id;
    delete from person.tie t where t.by_merge = merge_id;
    update person.person p set merged_into = null, version = version + 1 where p.id = m.from_id;
    with recursive below as (
        select x.from_id from person.merge x where x.into_id = m.from_id and x.undone_at is null
        union
        select x.from_id from person.merge x join below on x.into_id = below.from_id where x.undone_at is null
    )
    update person.person p set merged_into = m.from_id, version = version + 1 from below where p.id = below.from_id;
end $$;

-- Hides somebody: the name that lists show becomes the alias. Whoever writes the person may hide, few may look behind.
create or replace function person.protect(whose uuid, protection_kind text, alias text, moment timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if not person.may_write(whose) then
        raise insufficient_privilege using message = 'no right to this person';
    end if;
    perform person.hide_records(whose, protection_kind, alias, moment);
end $$;

-- All records of a protected person with their alias, for those who carry it to other modules; none of others.
create or replace function person.hidden_records(whose uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = '' as $$
    select p.id, c.name from person.person c join person.person p on c.id in (p.id, p.merged_into)
     where c.id = whose and c.protected and exists (
        select 1 from person.tie t where t.person_id = whose and t.project_id = any((select access.scopes('PERSON_WRITE'))::uuid[]))
$$;

-- Ends a protection: all records get the names back that they had.
create or replace function person.lift_protection(whose uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if not (person.opens(whose) and person.may_write(whose)) then
        raise insufficient_privilege using message = 'no right to end this protection';
    end if;
    update person.person p set name = x.real_name, protected = false, version = version + 1
      from person.protection x where x.person_id = p.id and whose in (p.id, p.merged_into);
    delete from person.protection x using person.person p where p.id = x.person_id and whose in (p.id, p.merged_into);
end $$;

-- Adds a way to reach somebody who is tied to the project.
create or replace function person.add_contact(
    id uuid, whose uuid, project uuid, contact_kind text, value text, confirmed timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if not ((person.sees('PERSON_WRITE', project) or person.sees('SIGN_UP_WRITE', project))
            and exists (select 1 from person.tie t where t.person_id = whose and t.project_id = project)) then
        raise insufficient_privilege using message = 'no right to this person';
    end if;
    insert into person.contact as c (id, person_id, project_id, kind, value, confirmed_at, confirmed_by)
    values (add_contact.id, whose, project, contact_kind, btrim(add_contact.value), confirmed,
            case when confirmed is not null and access.actor_kind() = 'staff' then access.actor() end)
    on conflict (person_id, project_id, kind, plain)
        do update set ended_at = null, confirmed_at = coalesce(c.confirmed_at, excluded.confirmed_at),
                      confirmed_by = case when c.confirmed_at is null then excluded.confirmed_by else c.confirmed_by end;
end $$;

-- Whom a new row may already be, among those the actor may know: by number, by address, by name. Of others nothing is told.
drop function if exists person.candidates(text, text, bytea, integer);
create or replace function person.candidates(typed_name text, address text, number bytea, at_most integer)
returns table (person_id uuid, found_by text) language sql stable security definer set search_path = '' as $$
    select distinct on (found.who) found.who, found.how from (
        select person.by_lookup(number) as who, 'NUMBER' as how, 1 as rank
        union all
        select coalesce(p.merged_into, p.id), 'ADDRESS', 2
          from person.contact c
          join person.person p on p.id = c.person_id
          left join person.protection x on x.person_id = p.id
         where c.kind = 'EMAIL' and c.plain = lower(btrim(address)) and c.confirmed_at is not null and c.ended_at is null
           and person.same_name(typed_name, coalesce(x.real_name, p.name))
        union all
        select s.person_id, 'NAME', 3 from person.search(typed_name, at_most) s where s.score >= 1
    ) found
     where found.who is not null and person.knows(found.who)
     order by found.who, found.rank
     limit at_most
$$;

-- Every address of a person in all projects, for whoever may hide the person: so that letters can be sealed.
create or replace function person.addresses(whose uuid) returns text[]
language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(distinct c.plain), '{}')
      from person.contact c join person.person p on p.id = c.person_id
     where whose in (p.id, p.merged_into) and c.kind = 'EMAIL' and person.may_write(whose)
$$;
-- The number in force of each of these people, asked for by any record of theirs, where the actor has the right in one of
-- their projects. The same rule as the policies of the tables, but decided for all at once: a policy decides row by row,
-- and a month file has many rows. The cipher comes along only with the right to read numbers.
create or replace function person.numbers_of(asked_for uuid[])
returns table (person uuid, id uuid, kind text, masked text, given_at timestamptz, cipher bytea)
language plpgsql stable security definer set search_path = '' as $$
declare
    seen    uuid[] := access.scopes('PERSON_READ');
    opened  uuid[] := access.scopes('IDENTITY_READ');
begin
    return query
    with current as (
        select a.one, coalesce(r.merged_into, r.id) as id
          from unnest(asked_for) a(one) join person.person r on r.id = a.one
    ), rights as (
        select c.one, c.id,
               c.id = access.actor() as own,
               exists (select 1 from person.tie t where t.person_id = c.id and t.project_id = any(seen)
                          and (not p.protected or person.opens(c.id))) as may_see,
               exists (select 1 from person.tie t where t.person_id = c.id and t.project_id = any(opened)) as may_open
          from current c join person.person p on p.id = c.id
    ), record as (
        select r.*, r.id as record_id from rights r
        union all
        select r.*, m.id from rights r join person.person m on m.merged_into = r.id
    )
    select distinct on (r.one) r.one, i.id, i.kind, i.masked, i.given_at, case when r.may_open then s.cipher end
      from record r
      join person.identity i on i.person_id = r.record_id and i.replaced_at is null
      join person.identity_secret s on s.identity_id = i.id
     where r.own or r.may_see
     order by r.one, i.kind desc, i.given_at desc;
end $$;

-- Whether the actor may answer a request: somebody else than who asked, who may change the person that is asked about.
create or replace function person.may_answer(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select 1 from person.request r
                    where r.id = wanted and r.answered_at is null and access.actor_kind() = 'staff'
                      and r.asked_by is distinct from access.actor() and person.may_write(person.current_id(r.other_id)))
$$;

-- What the actor may answer: whom it is about, from which project, by which role and why. Nothing of what was typed.
create or replace function person.requests_to_answer()
returns table (id uuid, person_id uuid, project_id uuid, found_by text, role text, reason text, asked_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.id, person.current_id(r.other_id), r.project_id, r.found_by, r.asked_role, r.reason, r.asked_at
      from person.request r
     where r.answered_at is null
       and exists (select 1 from person.tie t where t.person_id = person.current_id(r.other_id)
                      and t.project_id = any((select access.scopes('PERSON_WRITE'))::uuid[]))
       and person.may_answer(r.id)
     order by r.asked_at
$$;

-- What one's own projects have asked, open or answered after a day; only the record that waits, never whom it may be.
create or replace function person.requests_asked(after timestamptz)
returns table (id uuid, person_id uuid, project_id uuid, found_by text, reason text, asked_at timestamptz, answer text, answered_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.id, r.person_id, r.project_id, r.found_by, r.reason, r.asked_at, r.answer, r.answered_at
      from person.request r
     where (person.sees('PERSON_WRITE', r.project_id) or person.sees('SIGN_UP_WRITE', r.project_id))
       and (r.answered_at is null or r.answered_at > after)
     order by r.asked_at desc
$$;

-- Answers a request. Yes makes the record that waits one with the person; the tie says who asked and who approved it.
create or replace function person.answer_request(request uuid, yes boolean, merge uuid, moment timestamptz, until timestamptz)
returns table (from_person uuid, into_person uuid) language plpgsql security definer set search_path = '' as $$
declare
    r person.request;
    waiting uuid;
    other uuid;
begin
    select * into r from person.request x where x.id = answer_request.request for update;
    if r.id is null or not person.may_answer(r.id) then
        raise insufficient_privilege using message = 'no right to answer this';
    end if;
    waiting := person.current_id(r.person_id);
    other := person.current_id(r.other_id);
    if yes and waiting <> other and person.is_protected(waiting) and not person.is_protected(other) then
        raise check_violation using message = 'the record that waits is protected';
    end if;
    update person.request x
       set answer = case when yes then 'YES' else 'NO' end, answered_at = moment, answered_by = access.actor()
     where x.id = r.id;
    if not yes or waiting = other then
        return;
    end if;
    if r.found_by = 'NUMBER' then
        -- whoever asked says that the number of the other one is the right one
        update person.identity i set replaced_at = moment from person.person p
         where p.id = i.person_id and waiting in (p.id, p.merged_into) and i.replaced_at is null;
    elsif (select count(*) from person.identity i join person.person p on p.id = i.person_id
            where (waiting in (p.id, p.merged_into) or other in (p.id, p.merged_into))
              and i.kind = 'PERSONAL' and i.replaced_at is null) > 1 then
        raise unique_violation using message = 'they have two numbers';
    end if;
    perform person.join_records(merge, waiting, other, 'REQUEST', r.asked_by, access.actor(), moment, until);
    return query select waiting, other;
end $$;

-- Takes a question back. Who was asked still sees in the log that it was asked.
create or replace function person.withdraw_request(request uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    update person.request r set answer = 'WITHDRAWN', answered_at = moment, answered_by = access.actor()
     where r.id = withdraw_request.request and r.answered_at is null
       and (person.sees('PERSON_WRITE', r.project_id) or person.sees('SIGN_UP_WRITE', r.project_id));
    return found;
end $$;

-- Writes down who changed a name or a gender, whoever does it and by which way.
create or replace function person.note_fact_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if new.name is distinct from old.name and not new.protected and not old.protected then
        insert into person.fact_change (id, person_id, what, before, at, by)
        values (uuidv7(), new.id, 'NAME', old.name, clock_timestamp(), access.actor());
    end if;
    if old.gender is not null and new.gender is distinct from old.gender then
        insert into person.fact_change (id, person_id, what, before, at, by)
        values (uuidv7(), new.id, 'GENDER', case when not new.protected then old.gender end, clock_timestamp(), access.actor());
    end if;
    return null;
end $$;
create or replace trigger note_fact_change after update of name, gender on person.person
    for each row execute function person.note_fact_change();

-- For the letters that tell: which projects have a person of whom somebody has asked, or whose facts somebody elsewhere has
-- changed. Asked by a job only.
create or replace function person.untold()
returns table (id uuid, asked boolean, project_id uuid, is_protected boolean, by_whom uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
    if access.actor_kind() <> 'job' then
        raise insufficient_privilege using message = 'only a job tells';
    end if;
    return query
    select r.id, true, t.project_id, person.is_protected(r.other_id), r.asked_by
      from person.request r join person.tie t on t.person_id = person.current_id(r.other_id)
     where r.told_at is null and r.answered_at is null
    union all
    select f.id, false, t.project_id, person.is_protected(f.person_id), f.by
      from person.fact_change f join person.tie t on t.person_id = person.current_id(f.person_id)
     where f.told_at is null and (select count(*) from person.tie n where n.person_id = person.current_id(f.person_id)) > 1;
end $$;

create or replace function person.told(ids uuid[], moment timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor_kind() <> 'job' then
        raise insufficient_privilege using message = 'only a job tells';
    end if;
    update person.request r set told_at = moment where r.id = any(ids);
    update person.fact_change f set told_at = moment where f.id = any(ids);
end $$;
