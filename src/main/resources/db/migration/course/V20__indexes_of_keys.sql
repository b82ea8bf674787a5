-- A key to another table is looked up from the other side too: when it goes, when it is merged, when it is counted.
create index on course.part (theme_id);
create index on course.part (requires);
create index on course.part (project_id);
create index on course.sign_up (organisation_id);
create index on course.sign_up (moved_to) where moved_to is not null;
