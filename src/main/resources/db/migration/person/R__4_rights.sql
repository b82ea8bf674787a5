-- The search table and the writing of ties, merges and numbers belong to functions alone.
grant usage on schema person to ${app};
grant select on person.person, person.tie, person.contact, person.identity, person.identity_secret, person.protection,
    person.information, person.merge, person.same_number, person.setting to ${app};
grant update (name, gender, language, protected, version) on person.person to ${app};
grant update (value, confirmed_at, ended_at) on person.contact to ${app};
grant update, delete on person.protection to ${app};
grant update (withdrawn_at) on person.information to ${app};
grant delete on person.identity to ${app};
grant insert, update on person.setting to ${app};
grant select on person.published_person, person.published_tie, person.published_identity, person.published_contact to ${app};
grant execute on all functions in schema person to ${app};
