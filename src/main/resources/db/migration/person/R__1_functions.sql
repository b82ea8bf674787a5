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

-- The person behind a confirmed address, or nobody. Also finds protected people, by the name that lists do not show.
create or replace function person.behind(typed_name text, address text) returns uuid
language sql stable security definer set search_path = '' as $$
    select coalesce(p.merged_into, p.id)
      from person.contact c
      join person.person p on p.id = c.person_id
      left join person.protection x on x.person_id = p.id
     where c.kind = 'EMAIL' and c.plain = lower(btrim(address)) and c.confirmed_at is not null and c.ended_at is null
       and person.same_name(typed_name, coalesce(x.real_name, p.name))
     order by public.similarity(framework.plain(typed_name), framework.plain(coalesce(x.real_name, p.name))) desc,
              p.made_at
     limit 1
$$;

-- Recognises somebody who has just confirmed an address, or makes a new person; ties to the project and keeps the
-- address there. Visitors may call it: it tells nothing but an id.
create or replace function person.recognise(typed_name text, address text, project uuid, new_id uuid, moment timestamptz)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
    found_id uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('address:' || lower(btrim(address)), 0));
    found_id := person.behind(typed_name, address);
    if found_id is null then
        insert into person.person (id, name, made_at) values (new_id, btrim(typed_name), moment);
        found_id := new_id;
    end if;
    insert into person.tie (person_id, project_id, since) values (found_id, project, moment) on conflict do nothing;
    insert into person.contact (id, person_id, project_id, kind, value, confirmed_at)
    values (uuidv7(), found_id, project, 'EMAIL', btrim(address), moment)
    on conflict (person_id, project_id, kind, plain)
        do update set confirmed_at = coalesce(person.contact.confirmed_at, excluded.confirmed_at), ended_at = null;
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
    insert into person.tie (person_id, project_id, since) values (new_id, project, moment);
end $$;

-- Ties a person to one more project. Whoever does it sees the person already, or holds the person's own number.
create or replace function person.tie_to(whose uuid, project uuid, proof bytea, moment timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
    if not (person.sees('PERSON_WRITE', project) or person.sees('SIGN_UP_WRITE', project))
       or not (exists (select 1 from person.tie t where t.person_id = whose and person.sees('PERSON_READ', t.project_id))
               or coalesce(person.by_lookup(proof) = whose, false)) then
        raise insufficient_privilege using message = 'no right to tie this person';
    end if;
    insert into person.tie (person_id, project_id, since) values (whose, project, moment) on conflict do nothing;
end $$;

-- The person with this number. Only who knows the number and has the key can ask.
create or replace function person.by_lookup(wanted bytea) returns uuid
language sql stable security definer set search_path = '' as $$
    select person.current_id(i.person_id)
      from person.identity_secret s join person.identity i on i.id = s.identity_id
     where s.lookup = wanted
$$;

-- Keeps a number. The one before it stays with the same person as replaced. Who may: the person (by own link or signed
-- in, which the caller has checked) or staff who write the person.
create or replace function person.give_identity(
    whose uuid, identity uuid, kind text, masked text, gender_letter text, cipher bytea, lookup bytea, source text, moment timestamptz)
returns text language plpgsql security definer set search_path = '' as $$
declare
    who uuid := person.current_id(whose);
    other uuid := person.by_lookup(lookup);
    now_kind text;
begin
    perform 1 from person.person p where p.id = who for update;
    if access.actor_kind() = 'staff' and who is distinct from access.actor() and not exists (
            select 1 from person.tie t where t.person_id = who
               and (person.sees('PERSON_WRITE', t.project_id) or person.sees('SIGN_UP_WRITE', t.project_id))) then
        raise insufficient_privilege using message = 'no right to this person';
    end if;
    if other is not null and other <> who then
        insert into person.same_number (person_id, other_id, seen_at) values (who, other, moment) on conflict do nothing;
        return 'ANOTHER';
    end if;
    if other = who then
        return 'SAME';
    end if;
    select i.kind into now_kind
      from person.identity i join person.person p on p.id = i.person_id
     where who in (p.id, p.merged_into) and i.replaced_at is null
     order by i.kind desc limit 1;
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
    return case when now_kind is null then 'GIVEN' else 'REPLACED' end;
end $$;

-- Keeps what a person was told. Visitors and holders of links call it at the door of the form.
create or replace function person.inform(
    id uuid, whose uuid, project uuid, kind text, purpose text, recipients text, text_version text, moment timestamptz)
returns void language sql security definer set search_path = '' as $$
    insert into person.information (id, person_id, project_id, kind, purpose, recipients, text_version, given_at)
    values (inform.id, inform.whose, inform.project, inform.kind, inform.purpose, inform.recipients, inform.text_version, inform.moment)
$$;

-- Whether somebody is protected, for those who must hide but may not know why.
create or replace function person.is_protected(whose uuid) returns boolean
language sql stable security definer set search_path = '' as
    $$ select coalesce((select c.protected from person.person p join person.person c on c.id = coalesce(p.merged_into, p.id)
                         where p.id = whose), false) $$;

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
       and (not person.is_protected(whose)
            or exists (select 1 from person.tie t
                        where t.person_id = whose and t.project_id = any((select access.scopes('PROTECTED_READ'))::uuid[])))
$$;

-- Lets one record point at another. All that pointed at the first now points at the second; ties are lent.
create or replace function person.merge_records(merge uuid, from_person uuid, into_person uuid, moment timestamptz, until timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
    if not (person.may_write(from_person) and person.may_write(into_person)) then
        raise insufficient_privilege using message = 'no right to merge these people';
    end if;
    perform 1 from person.person p where p.id in (from_person, into_person) order by p.id for update;
    if exists (select 1 from person.person p where p.id in (from_person, into_person) and p.merged_into is not null) then
        raise serialization_failure using message = 'one of them has just been merged';
    end if;
    insert into person.merge (id, from_id, into_id, at, actor_id, undo_until)
    values (merge, from_person, into_person, moment, access.actor(), until);
    update person.person p set merged_into = into_person, version = version + 1
     where p.id = from_person or p.merged_into = from_person;
    insert into person.tie (person_id, project_id, since, by_merge)
    select into_person, t.project_id, t.since, merge from person.tie t where t.person_id = from_person
    on conflict do nothing;
    delete from person.same_number s where from_person in (s.person_id, s.other_id) and into_person in (s.person_id, s.other_id);
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
    insert into person.protection (person_id, kind, real_name, recorded_at, recorded_by)
    select p.id, protection_kind, p.name, moment, access.actor() from person.person p where p.id = whose and not p.protected;
    update person.person p set name = alias, protected = true, version = version + 1 where p.id = whose and not p.protected;
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
    insert into person.contact as c (id, person_id, project_id, kind, value, confirmed_at)
    values (add_contact.id, whose, project, contact_kind, btrim(add_contact.value), confirmed)
    on conflict (person_id, project_id, kind, plain)
        do update set ended_at = null, confirmed_at = coalesce(c.confirmed_at, excluded.confirmed_at);
end $$;

-- Whom a new row may already be: by number everywhere, by address everywhere, by name within the actor's projects. What
-- the actor may not see comes back as an id without a name.
create or replace function person.candidates(typed_name text, address text, number bytea, at_most integer)
returns table (person_id uuid, found_by text) language sql stable security definer set search_path = '' as $$
    select distinct on (found.who) found.who, found.how from (
        select person.by_lookup(number) as who, 'NUMBER' as how, 1 as rank
        union all
        select person.behind(typed_name, address), 'ADDRESS', 2
        union all
        select s.person_id, 'NAME', 3 from person.search(typed_name, at_most) s where s.score >= 1
    ) found
     where found.who is not null
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
    guarded uuid[] := access.scopes('PROTECTED_READ');
begin
    return query
    with current as (
        select a.one, coalesce(r.merged_into, r.id) as id
          from unnest(asked_for) a(one) join person.person r on r.id = a.one
    ), rights as (
        select c.one, c.id,
               c.id = access.actor() as own,
               exists (select 1 from person.tie t where t.person_id = c.id and t.project_id = any(seen)
                          and (not p.protected or t.project_id = any(guarded))) as may_see,
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
