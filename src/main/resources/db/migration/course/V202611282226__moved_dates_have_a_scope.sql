-- Dates that were moved in as past attendance opened for nobody, since no right could be asked for them.
insert into access.scope (id, kind, parent_id)
select id, 'DATE', project_id from course.course_date
    on conflict (id) do nothing;
