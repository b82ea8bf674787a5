-- What other modules may read. A merged organisation shows the name of the one it was merged into, so that others may
-- keep the id that was true at the time; who counts organisations counts current_id.
create or replace view organisation.published_organisation with (security_invoker = true) as
    select o.id, c.name, c.kind_key as kind, o.status, c.id as current_id, c.number, c.town, c.sole_trader
      from organisation.organisation o
      join organisation.organisation c on c.id = coalesce(o.merged_into, o.id);

create or replace view organisation.published_workplace with (security_invoker = true) as
    select w.id, c.organisation_id, c.name, c.town, w.status, c.id as current_id
      from organisation.workplace w
      join organisation.workplace c on c.id = coalesce(w.merged_into, w.id);

create or replace view organisation.published_association with (security_invoker = true) as
    select a.id, a.slug, a.host, o.name, a.towns, o.number, a.languages
      from organisation.association a
      join organisation.organisation o on o.id = a.id;

create or replace view organisation.published_former_slug with (security_invoker = true) as
    select slug, association_id from organisation.former_slug;

create or replace view organisation.published_member with (security_invoker = true) as
    select association_id, organisation_id, valid_from, valid_to from organisation.member;

create or replace view organisation.published_municipality with (security_invoker = true) as
    select code, name from organisation.municipality;

-- Where a workplace, or an organisation as a whole (workplace_id is null), lies from one day to the next. What nobody has
-- said is read from the workplace's town and from the municipality's own name; never from a head office.
create or replace view organisation.published_location with (security_invoker = true) as
    with said as (
        select distinct on (organisation_id, workplace_id, valid_from)
               organisation_id, workplace_id, municipality_code, valid_from, false as read
          from organisation.location
         order by organisation_id, workplace_id, valid_from, at desc, id desc),
    every as (
        select * from said
        union all
        select w.organisation_id, w.id, m.code, '-infinity'::date, true
          from organisation.workplace w
          join organisation.municipality m on lower(btrim(w.town)) = lower(m.name)
         where w.status <> 'MERGED'
        union all
        select o.id, null::uuid, m.code, '-infinity'::date, true
          from organisation.organisation o
          join organisation.municipality m
            on lower(o.name) in (lower(m.name) || ' kommun', lower(m.name) || 's kommun', lower(m.name) || 's stad',
                                 lower(m.name) || ' stad', 'region ' || lower(m.name))
         where o.kind_key = 'MUNICIPALITY' and o.status <> 'MERGED')
    select organisation_id, workplace_id, municipality_code, valid_from,
           lead(valid_from) over (partition by organisation_id, workplace_id order by valid_from) as valid_to, read
      from every;
