-- Attendance and its evidence are seen by who may see the sign-ups, takes the attendance, or answers for the month; a
-- trainer's grants name the dates. Participants see their own.

call access.protect('course.attendance');
drop policy if exists seen_by_grant on course.attendance;
create policy seen_by_grant on course.attendance for select to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[])
        or project_id = any ((select access.scopes('MONTH_READ'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists seen_by_self on course.attendance;
create policy seen_by_self on course.attendance for select to ${app}
    using (sign_up_id = (select access.actor()) and (select access.actor_kind()) = 'link'
        or person_id = (select access.actor()) and (select access.actor_kind()) in ('participant', 'staff'));
drop policy if exists taken_by_grant on course.attendance;
create policy taken_by_grant on course.attendance for insert to ${app}
    with check (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists corrected_by_grant on course.attendance;
create policy corrected_by_grant on course.attendance for update to ${app}
    using (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));

-- The same time block by block is seen and written by the same.
call access.protect('course.attendance_block');
drop policy if exists seen_by_grant on course.attendance_block;
create policy seen_by_grant on course.attendance_block for select to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[])
        or project_id = any ((select access.scopes('MONTH_READ'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists seen_by_self on course.attendance_block;
create policy seen_by_self on course.attendance_block for select to ${app}
    using (sign_up_id = (select access.actor()) and (select access.actor_kind()) = 'link'
        or (select access.actor_kind()) in ('participant', 'staff')
           and exists (select from course.sign_up s where s.id = sign_up_id and s.person_id = (select access.actor())));
drop policy if exists taken_by_grant on course.attendance_block;
create policy taken_by_grant on course.attendance_block for insert to ${app}
    with check (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));

call access.protect('course.attendance_file');
drop policy if exists seen_by_grant on course.attendance_file;
create policy seen_by_grant on course.attendance_file for select to ${app}
    using (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or project_id = any ((select access.scopes('MONTH_READ'))::uuid[])              -- a list bears names: figures
           and project_id = any ((select access.scopes('PERSON_READ'))::uuid[])         -- alone are not enough
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists kept_by_grant on course.attendance_file;
create policy kept_by_grant on course.attendance_file for insert to ${app}
    with check (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists claimed_by_grant on course.attendance_file;
create policy claimed_by_grant on course.attendance_file for update to ${app}
    using (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists waiting_seen_by_job on course.attendance_file;
create policy waiting_seen_by_job on course.attendance_file for select to ${app}
    using (waits_until is not null and (select access.actor_kind()) = 'job');
drop policy if exists forgotten_by_job on course.attendance_file;
create policy forgotten_by_job on course.attendance_file for delete to ${app}
    using (waits_until is not null and (select access.actor_kind()) = 'job');

call access.protect('course.date_message');
drop policy if exists seen_by_grant on course.date_message;
create policy seen_by_grant on course.date_message for select to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[])
        or date_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[]));
drop policy if exists sent_by_grant on course.date_message;
create policy sent_by_grant on course.date_message for insert to ${app}
    with check (project_id = any ((select access.scopes('MESSAGE_SEND'))::uuid[])
        or project_id = any ((select access.scopes('COURSE_WRITE'))::uuid[]));

call access.protect('course.date_message_to');
drop policy if exists seen_by_grant on course.date_message_to;
create policy seen_by_grant on course.date_message_to for select to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[])
        or date_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[]));
drop policy if exists sent_by_grant on course.date_message_to;
create policy sent_by_grant on course.date_message_to for insert to ${app}
    with check (project_id = any ((select access.scopes('MESSAGE_SEND'))::uuid[])
        or project_id = any ((select access.scopes('COURSE_WRITE'))::uuid[]));

call access.protect('course.date_message_file');
drop policy if exists seen_by_grant on course.date_message_file;
create policy seen_by_grant on course.date_message_file for select to ${app}
    using (project_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[])
        or project_id = any ((select access.scopes('MESSAGE_SEND'))::uuid[])
        or date_id = any ((select access.scopes('SIGN_UP_READ'))::uuid[]));
drop policy if exists written_by_grant on course.date_message_file;
create policy written_by_grant on course.date_message_file to ${app}
    using (project_id = any ((select access.scopes('MESSAGE_SEND'))::uuid[]));
