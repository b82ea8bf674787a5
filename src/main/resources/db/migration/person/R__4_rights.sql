-- The search table and the writing of ties, merges and numbers belong to functions alone.
grant usage on schema person to ${app};
grant select on person.person, person.tie, person.contact, person.identity, person.identity_secret, person.protection,
    person.information, person.merge, person.same_number, person.fact_change, person.setting to ${app};
revoke update (protected) on person.person from ${app};
grant update (name, gender, language, version) on person.person to ${app};
grant update (value, confirmed_at, ended_at) on person.contact to ${app};
revoke update, delete on person.protection from ${app};
grant update (kind, real_name, birth_date) on person.protection to ${app};
grant update (withdrawn_at) on person.information to ${app};
grant delete on person.identity to ${app};
grant insert, update on person.setting to ${app};
grant select on person.published_person, person.published_tie, person.published_identity, person.published_contact to ${app};
grant execute on all functions in schema person to ${app};
-- What functions ask each other, and what would tell who somebody is.
revoke execute on function person.by_lookup, person.behind, person.ask, person.hide_records, person.join_records
    from public, ${app};
