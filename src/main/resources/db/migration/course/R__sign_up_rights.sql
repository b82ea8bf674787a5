-- What the program may do with dates and sign-ups. History is only added to; a date and a sign-up are never deleted.
grant usage on schema course to ${app};
revoke update on course.theme, course.adaptation from ${app};
grant select, insert on course.theme to ${app};
grant select, insert, update on course.programme, course.part, course.course_date to ${app};
grant select, insert on course.course_date_event, course.sign_up_event to ${app};
grant select, insert, update on course.sign_up to ${app};
grant select, insert on course.booking_link to ${app};
grant update (revoked_at) on course.booking_link to ${app};
grant select, insert, delete on course.adaptation to ${app};

revoke all on function course.sign_up_many(uuid, timestamptz, timestamptz, jsonb) from public;
revoke all on function course.booking_of(bytea) from public;
revoke all on function course.hide_person(uuid[]) from public;
grant execute on function course.hide_person(uuid[]) to ${app};
grant execute on function course.sign_up_many(uuid, timestamptz, timestamptz, jsonb) to ${app};
grant execute on function course.booking_of(bytea) to ${app};
