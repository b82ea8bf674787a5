-- Who sees what about people. Scopes are asked for once per statement (sub-select); ties decide.

call access.protect('person.tie');
drop policy if exists read on person.tie;
create policy read on person.tie for select to ${app}
    using (project_id = any((select access.scopes('PERSON_READ'))::uuid[])
        or person_id = (select access.actor()));

call access.protect('person.person');
drop policy if exists read on person.person;
create policy read on person.person for select to ${app}
    using (exists (select 1 from person.tie t where t.person_id = person.id)
        or id = (select access.actor())
        or (colleague and (select access.actor_kind()) = 'staff')
        or (select access.actor_kind()) = 'job');
drop policy if exists change on person.person;
create policy change on person.person for update to ${app}
    using (exists (select 1 from person.tie t where t.person_id = person.id
                      and t.project_id = any((select access.scopes('PERSON_WRITE'))::uuid[]))
        or id = (select access.actor())
        or (select access.actor_kind()) = 'job');

-- Contact, number and what was told: never of a protected person without the right to that.
call access.protect('person.contact');
drop policy if exists read on person.contact;
create policy read on person.contact for select to ${app}
    using (person_id = (select access.actor())
        or (project_id = any((select access.scopes('PERSON_READ'))::uuid[])
            and (not (select person.is_protected(person_id))
                 or (project_id = any((select access.scopes('PROTECTED_READ'))::uuid[]) and (select person.opens(person_id))))));
drop policy if exists change on person.contact;
create policy change on person.contact for update to ${app}
    using (project_id = any((select access.scopes('PERSON_WRITE'))::uuid[]));

call access.protect('person.identity');
drop policy if exists read on person.identity;
create policy read on person.identity for select to ${app}
    using (person_id = (select access.actor())
        or exists (select 1 from person.tie t where t.person_id = person.current_id(identity.person_id)
                      and t.project_id = any((select access.scopes('PERSON_READ'))::uuid[])
                      and (not (select person.is_protected(identity.person_id)) or (select person.opens(identity.person_id)))));
drop policy if exists forget on person.identity;
create policy forget on person.identity for delete to ${app}
    using ((select person.opens(identity.person_id)));

call access.protect('person.identity_secret');
drop policy if exists read on person.identity_secret;
create policy read on person.identity_secret for select to ${app}
    using (exists (select 1 from person.identity i join person.tie t on t.person_id = person.current_id(i.person_id)
                    where i.id = identity_secret.identity_id
                      and t.project_id = any((select access.scopes('IDENTITY_READ'))::uuid[])));

call access.protect('person.protection');
drop policy if exists read on person.protection;
create policy read on person.protection for select to ${app}
    using ((select person.opens(protection.person_id)));
drop policy if exists write on person.protection;
create policy write on person.protection for update to ${app}
    using ((select person.opens(protection.person_id)));

call access.protect('person.information');
drop policy if exists read on person.information;
create policy read on person.information for select to ${app}
    using (project_id = any((select access.scopes('PERSON_READ'))::uuid[]) or person_id = (select access.actor()));
drop policy if exists withdraw on person.information;
create policy withdraw on person.information for update to ${app}
    using (project_id = any((select access.scopes('PERSON_WRITE'))::uuid[]) or person_id = (select access.actor()));

call access.protect('person.merge');
drop policy if exists read on person.merge;
create policy read on person.merge for select to ${app}
    using (exists (select 1 from person.tie t where t.person_id = merge.into_id
                      and t.project_id = any((select access.scopes('PERSON_READ'))::uuid[])));

call access.protect('person.same_number');
drop policy if exists read on person.same_number;
create policy read on person.same_number for select to ${app}
    using (exists (select 1 from person.tie t where t.person_id = same_number.person_id
                      and t.project_id = any((select access.scopes('PERSON_READ'))::uuid[]))
       and (select person.knows(person_id)) and (select person.knows(other_id)));

-- Questions are read and answered by functions alone: whose the number is must not be seen by who asked.
call access.protect('person.request');

call access.protect('person.fact_change');
drop policy if exists read on person.fact_change;
create policy read on person.fact_change for select to ${app}
    using ((select access.actor_kind()) = 'job'
        or exists (select 1 from person.tie t where t.person_id = person.current_id(fact_change.person_id)
                      and t.project_id = any((select access.scopes('PERSON_READ'))::uuid[])));

call access.protect('person.name_search');
