-- A scan or a meeting's report that was sent in with a form that had to be mended waits here until the form is saved, so that
-- nobody has to find the file again. What nobody comes back for is deleted.
alter table course.attendance_file add column waits_until timestamptz;
comment on column course.attendance_file.waits_until is 'null for evidence; else when a file that belongs to no saved form is deleted';
create index attendance_file_waiting on course.attendance_file (waits_until) where waits_until is not null;
