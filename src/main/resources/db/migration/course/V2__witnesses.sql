-- Identities that cross module borders: the database can witness that they exist.
alter table course.programme add foreign key (project_id) references project.project;
alter table course.part add foreign key (project_id) references project.project;
alter table course.course_date add foreign key (project_id) references project.project;
alter table course.sign_up add foreign key (project_id) references project.project;
alter table course.sign_up add foreign key (person_id) references person.person;
alter table course.sign_up add foreign key (organisation_id) references organisation.organisation;

-- The calendar entry of a booking takes its sequence from the date: one number, one truth.
alter table course.sign_up drop column sequence;
