-- The parts of a project are asked for by its staff lists.
create index on course.part (project_id);
