-- What other modules may read of attendance: what counts now, without what was replaced or withdrawn.
create or replace view course.published_attendance with (security_invoker = true) as
select id, sign_up_id, date_id, project_id, person_id, organisation_id, on_date, state,
       clock_minutes, countable_minutes, counting_reason, source, recorded_at, recorded_by
  from course.attendance
 where replaced_by is null and withdrawn_at is null;

grant select on course.published_attendance to ${app};

-- Who has attended, by the rule of the programme: one row per attendance that counts and is enough. Hours are not asked
-- here: those of the fund are minutes. AttendedRule says the same in words; a test compares the two.
create or replace view course.published_attended with (security_invoker = true) as
select a.id as attendance_id, a.sign_up_id, a.date_id, a.project_id, a.person_id, a.on_date, p.programme_id
  from course.attendance a
  join course.course_date d on d.id = a.date_id
  join course.part p on p.id = d.part_id
  join course.programme g on g.id = p.programme_id
 cross join lateral (
       select greatest(0, (extract(epoch from d.ends_at - d.starts_at) / 60)::int - d.break_minutes) as minutes) whole
 where a.replaced_by is null and a.withdrawn_at is null and a.countable_minutes > 0
   and case g.attended_rule
       when 'ANY_BLOCK' then true
       when 'PERCENT' then a.countable_minutes * 100 >= g.attended_percent * whole.minutes
       else coalesce((select bool_and(b.clock_minutes > 0) from course.attendance_block b where b.attendance_id = a.id),
                     a.countable_minutes >= whole.minutes)
       end;

grant select on course.published_attended to ${app};
