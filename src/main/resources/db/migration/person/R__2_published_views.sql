-- What other modules may read. The name of a protected person is the alias. A merged record shows the person it was
-- merged into; who counts people counts current_id.
create or replace view person.published_person with (security_invoker = true) as
    select p.id, c.name, c.gender, c.protected, c.id as current_id, c.language
      from person.person p
      join person.person c on c.id = coalesce(p.merged_into, p.id);

create or replace view person.published_tie with (security_invoker = true) as
    select person_id, project_id, since from person.tie;

create or replace view person.published_identity with (security_invoker = true) as
    select distinct on (coalesce(p.merged_into, p.id)) coalesce(p.merged_into, p.id) as person_id, i.kind, i.masked, i.given_at
      from person.identity i join person.person p on p.id = i.person_id
     where i.replaced_at is null
     order by coalesce(p.merged_into, p.id), i.kind desc, i.given_at desc;

-- Proved: the person has opened a letter to it. What a colleague has confirmed proves as much only for who belongs to that
-- project alone; else a colleague's own address would open what other projects keep of the person.
create or replace view person.published_contact with (security_invoker = true) as
    select c.person_id, c.project_id, c.kind, c.value, c.confirmed_at,
           c.confirmed_at is not null
             and (c.confirmed_by is null
                  or not exists (select 1 from person.tie t
                                  where t.person_id = person.current_id(c.person_id) and t.project_id <> c.project_id)) as proved
      from person.contact c where c.ended_at is null;
