-- Who sees the rows about people: staff by their grants on the project or the date, the holder of a link its own
-- sign-up, a signed-in participant their own. The context is read in a sub-select, once a statement.

call access.protect('course.sign_up');
drop policy if exists seen_by_grant on course.sign_up;
create policy seen_by_grant on course.sign_up for select to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[])
        or date_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[]));
drop policy if exists seen_by_self on course.sign_up;
create policy seen_by_self on course.sign_up for select to ${app}
    using (id = (select access.actor()) and (select access.actor_kind()) = 'link'
        or person_id = (select access.actor()) and (select access.actor_kind()) in ('participant', 'staff'));
drop policy if exists added_by_grant on course.sign_up;
create policy added_by_grant on course.sign_up for insert to ${app}
    with check (project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[]));
drop policy if exists changed_by_grant on course.sign_up;
create policy changed_by_grant on course.sign_up for update to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[]));

call access.protect('course.sign_up_event');
drop policy if exists seen_by_grant on course.sign_up_event;
create policy seen_by_grant on course.sign_up_event for select to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[])
        or date_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[]));
drop policy if exists added_by_grant on course.sign_up_event;
create policy added_by_grant on course.sign_up_event for insert to ${app}
    with check (project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[]));

call access.protect('course.booking_link');
drop policy if exists by_grant on course.booking_link;
create policy by_grant on course.booking_link to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[]))
    with check (project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[]));

-- Need of adaptation: named roles only. Whoever may change a sign-up may take its need away with it.
call access.protect('course.adaptation');
drop policy if exists seen_by_named_roles on course.adaptation;
create policy seen_by_named_roles on course.adaptation for select to ${app}
    using (project_id = any ((select access.scopes('ADAPTATION_READ'))::uuid[])
        or date_id = any ((select access.scopes('ADAPTATION_READ'))::uuid[]));
drop policy if exists added_by_grant on course.adaptation;
create policy added_by_grant on course.adaptation for insert to ${app}
    with check (project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[]));
drop policy if exists changed_by_named_roles on course.adaptation;
drop policy if exists removed_by_grant on course.adaptation;
create policy removed_by_grant on course.adaptation for delete to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[]));
