-- What other modules may read of attendance: what counts now, without what was replaced or withdrawn.
create or replace view course.published_attendance with (security_invoker = true) as
select id, sign_up_id, date_id, project_id, person_id, organisation_id, on_date, state,
       clock_minutes, countable_minutes, counting_reason, source, recorded_at, recorded_by
  from course.attendance
 where replaced_by is null and withdrawn_at is null;

grant select on course.published_attendance to ${app};
