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
    select a.id, a.slug, a.host, o.name, a.towns, o.number
      from organisation.association a
      join organisation.organisation o on o.id = a.id;

create or replace view organisation.published_member with (security_invoker = true) as
    select association_id, organisation_id, valid_from, valid_to from organisation.member;
