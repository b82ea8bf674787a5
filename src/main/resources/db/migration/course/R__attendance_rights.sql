-- Attendance is only added to; what may change later is who it was, what replaced it and that it was withdrawn.
grant usage on schema course to ${app};
grant select, insert on course.attendance, course.attendance_file to ${app};
grant update (waits_until), delete on course.attendance_file to ${app};
grant select, insert on course.attendance_block to ${app};
grant select, insert, delete on course.date_block to ${app};
grant update (replaced_by, withdrawn_at, withdrawn_by) on course.attendance to ${app};
grant select, insert on course.calendar_import, course.imported_date to ${app};
grant select, insert on course.date_message, course.date_message_to to ${app};
revoke update on course.date_message_file from ${app};
grant select, insert, delete on course.date_message_file to ${app};
