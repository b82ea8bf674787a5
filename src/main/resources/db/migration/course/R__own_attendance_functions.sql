-- What the holder of a link, or the one who is signed in, may say about the own attendance: one function per verb, with the
-- owner's rights. Each takes the lock of the date's list, so that it is answered before or after a press at the door.

create or replace function course.is_mine(p_sign_up uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select from course.sign_up s
         where s.id = p_sign_up
           and (access.actor_kind() = 'link' and s.id = access.actor()
             or access.actor_kind() in ('participant', 'staff') and s.person_id = access.actor()))
$$;

-- Whether somebody may say now that they cannot come: a seat, before or on the day, and nobody has seen them there.
create or replace function course.may_report_absence(p_sign_up uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select from course.sign_up s
          join course.course_date d on d.id = s.date_id
         where s.id = p_sign_up and course.is_mine(s.id)
           and s.state = 'CONFIRMED' and d.status = 'PUBLISHED'
           and access.today() <= (d.starts_at at time zone 'Europe/Stockholm')::date
           and not exists (select from course.attendance a
                            where a.sign_up_id = s.id and a.replaced_by is null and a.withdrawn_at is null
                              and a.state in ('PRESENT', 'LATE', 'LEFT_EARLY')))
$$;

-- DONE · ALREADY: it was said before · NOT_NOW · NOT_YOURS
create or replace function course.report_absence(
    p_id uuid, p_sign_up uuid, p_coming boolean, p_reason text, p_now timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
declare
    s course.sign_up;
    before boolean;
begin
    if not course.is_mine(p_sign_up) then
        return 'NOT_YOURS';
    end if;
    select * into s from course.sign_up where id = p_sign_up;
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('attendance:' || s.date_id, 0));
    if not course.may_report_absence(p_sign_up) then
        return 'NOT_NOW';
    end if;
    select r.coming into before from course.absence_report r
     where r.sign_up_id = p_sign_up order by r.told_at desc, r.id desc limit 1;
    if coalesce(before, true) = p_coming then
        return 'ALREADY';
    end if;
    insert into course.absence_report (id, sign_up_id, date_id, project_id, coming, reason, told_at, actor_kind, actor_id)
    values (p_id, s.id, s.date_id, s.project_id, p_coming, p_reason, p_now, access.actor_kind(), access.actor());
    return 'DONE';
end $$;

-- DONE · OPEN: one waits for its answer · CHANGED: something else is recorded now · NOT_YOURS
create or replace function course.contest_attendance(
    p_id uuid, p_sign_up uuid, p_attendance uuid, p_state text, p_arrived time, p_departed time, p_words text,
    p_now timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
declare
    s course.sign_up;
begin
    if not course.is_mine(p_sign_up) then
        return 'NOT_YOURS';
    end if;
    select * into s from course.sign_up where id = p_sign_up;
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('attendance:' || s.date_id, 0));
    if exists (select from course.attendance_contest c
                where c.sign_up_id = p_sign_up
                  and not exists (select from course.contest_decision d where d.contest_id = c.id)) then
        return 'OPEN';
    end if;
    if not exists (select from course.attendance a
                    where a.id = p_attendance and a.sign_up_id = p_sign_up
                      and a.replaced_by is null and a.withdrawn_at is null) then
        return 'CHANGED';
    end if;
    insert into course.attendance_contest (id, sign_up_id, date_id, project_id, attendance_id, state, arrived, departed, words,
                                           made_at, actor_kind, actor_id)
    values (p_id, s.id, s.date_id, s.project_id, p_attendance, p_state, p_arrived, p_departed, p_words, p_now,
            access.actor_kind(), access.actor());
    return 'DONE';
end $$;

revoke all on function course.is_mine(uuid), course.may_report_absence(uuid),
    course.report_absence(uuid, uuid, boolean, text, timestamptz),
    course.contest_attendance(uuid, uuid, uuid, text, time, time, text, timestamptz) from public;
grant execute on function course.is_mine(uuid), course.may_report_absence(uuid),
    course.report_absence(uuid, uuid, boolean, text, timestamptz),
    course.contest_attendance(uuid, uuid, uuid, text, time, time, text, timestamptz) to ${app};
