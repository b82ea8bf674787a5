grant usage on schema organisation to ${app};
grant select on organisation.kind, organisation.aid_ceiling, organisation.municipality to ${app};
grant select, insert, update on organisation.association to ${app};
-- Where a name came up is written once and never moved.
revoke insert, update on organisation.organisation, organisation.workplace, organisation.member from ${app};
grant select, insert on organisation.organisation to ${app};
grant update (name, kind_key, number, sole_trader, postal_code, town, status, merged_into, version)
    on organisation.organisation to ${app};
grant select on organisation.workplace to ${app};
grant update (organisation_id, town, status, merged_into, version) on organisation.workplace to ${app};
grant select on organisation.member to ${app};
grant insert (association_id, organisation_id, valid_from), update (valid_to) on organisation.member to ${app};
grant select, insert, update, delete on organisation.alias to ${app};
grant select, insert, delete on organisation.former_slug to ${app};
grant select, insert on organisation.decision, organisation.aid_assessment, organisation.location to ${app};
grant select on organisation.published_organisation, organisation.published_workplace,
    organisation.published_association, organisation.published_member, organisation.published_municipality,
    organisation.published_location, organisation.published_former_slug to ${app};
grant execute on all functions in schema organisation to ${app};
