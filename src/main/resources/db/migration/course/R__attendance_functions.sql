-- Under which name protected people stand on lists of a date. The view of people shows their alias; who takes attendance
-- may not read people, so the function reads for them, and only for their dates.
create or replace function course.hidden_names(p_date uuid) returns table (sign_up_id uuid, name text)
language sql stable security definer set search_path = '' as $$
    select s.id, p.name
      from course.sign_up s
      join person.published_person p on p.id = s.person_id
     where s.date_id = p_date and p.protected
       and (access.may('SIGN_UP_READ', p_date) or access.may('ATTENDANCE_WRITE', p_date))
$$;

-- Time that this project counts for people whom another project counts too: what an overlap can be found in. Tells ids and
-- times only, and only to who answers for this project's months.
create or replace function course.counted_twice(p_project uuid)
returns table (person_id uuid, project_id uuid, date_id uuid, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = '' as $$
    with mine as (
        select distinct a.person_id from course.attendance a
         where a.project_id = p_project and a.person_id is not null
           and a.replaced_by is null and a.withdrawn_at is null and a.countable_minutes > 0
    )
    select a.person_id, a.project_id, a.date_id,
           d.starts_at + make_interval(mins => a.minutes_late), d.ends_at - make_interval(mins => a.minutes_early)
      from course.attendance a
      join mine on mine.person_id = a.person_id
      join course.course_date d on d.id = a.date_id
     where a.replaced_by is null and a.withdrawn_at is null and a.countable_minutes > 0
       and (access.may('MONTH_READ', p_project) or access.may('ATTENDANCE_WRITE', p_project))
$$;

revoke all on function course.hidden_names(uuid), course.counted_twice(uuid) from public;
grant execute on function course.hidden_names(uuid), course.counted_twice(uuid) to ${app};
