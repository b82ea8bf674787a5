-- What people say of their own attendance is seen by themselves and by those who take it; contests and answers are part of
-- the evidence, so those who answer for the month see them too.

call access.protect('course.absence_report');
drop policy if exists seen_by_grant on course.absence_report;
create policy seen_by_grant on course.absence_report for select to ${app}
    using (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or project_id = any ((select access.scopes('SIGN_UP_WRITE'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists seen_by_self on course.absence_report;
create policy seen_by_self on course.absence_report for select to ${app}
    using (sign_up_id = (select access.actor()) and (select access.actor_kind()) = 'link'
        or (select access.actor_kind()) in ('participant', 'staff')
           and exists (select from course.sign_up s where s.id = sign_up_id and s.person_id = (select access.actor())));
drop policy if exists forgotten_by_job on course.absence_report;
create policy forgotten_by_job on course.absence_report for update to ${app}
    using ((select access.actor_kind()) = 'job');

call access.protect('course.attendance_contest');
drop policy if exists seen_by_grant on course.attendance_contest;
create policy seen_by_grant on course.attendance_contest for select to ${app}
    using (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or project_id = any ((select access.scopes('MONTH_READ'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists seen_by_self on course.attendance_contest;
create policy seen_by_self on course.attendance_contest for select to ${app}
    using (sign_up_id = (select access.actor()) and (select access.actor_kind()) = 'link'
        or (select access.actor_kind()) in ('participant', 'staff')
           and exists (select from course.sign_up s where s.id = sign_up_id and s.person_id = (select access.actor())));

call access.protect('course.contest_decision');
drop policy if exists seen_by_grant on course.contest_decision;
create policy seen_by_grant on course.contest_decision for select to ${app}
    using (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or project_id = any ((select access.scopes('MONTH_READ'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));
drop policy if exists seen_by_self on course.contest_decision;
create policy seen_by_self on course.contest_decision for select to ${app}
    using (sign_up_id = (select access.actor()) and (select access.actor_kind()) = 'link'
        or (select access.actor_kind()) in ('participant', 'staff')
           and exists (select from course.sign_up s where s.id = sign_up_id and s.person_id = (select access.actor())));
drop policy if exists decided_by_grant on course.contest_decision;
create policy decided_by_grant on course.contest_decision for insert to ${app}
    with check (project_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[])
        or date_id = any ((select access.scopes('ATTENDANCE_WRITE'))::uuid[]));

-- People write through functions only; of what they said only the reason of an absence is ever taken away.
grant select on course.absence_report, course.attendance_contest to ${app};
grant update (reason) on course.absence_report to ${app};
grant select, insert on course.contest_decision to ${app};

-- That somebody waits for an answer: when and on which date, not who or what.
create or replace view course.published_contest with (security_invoker = true) as
select c.id, c.date_id, c.project_id, c.made_at,
       exists (select from course.contest_decision d where d.contest_id = c.id) as decided
  from course.attendance_contest c;

grant select on course.published_contest to ${app};
