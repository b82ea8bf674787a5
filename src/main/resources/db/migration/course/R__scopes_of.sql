-- Where a line of the log about courses belongs: the project.
create or replace function course.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    return query execute format('select project_id from course.%I where id = $1',
        case kind
            when 'course.date' then 'course_date'
            when 'course.programme' then 'programme'
            when 'course.part' then 'part'
            when 'course.sign_up' then 'sign_up'
            when 'course.attendance' then 'attendance'
            when 'course.attendance_contest' then 'attendance_contest'
            when 'course.attendance_file' then 'attendance_file'
            when 'course.date_message' then 'date_message'
        end) using object;
exception when null_value_not_allowed then
    raise exception 'nobody says to which project or association % belongs', kind;
end $$;
revoke execute on function course.scopes_of(text, uuid) from public, ${app};
