-- What other modules may read of dates and sign-ups.
create or replace view course.published_date with (security_invoker = true) as
select d.id, d.project_id, p.id as part_id, g.id as programme_id,
       p.title, g.title as programme, g.slug as programme_slug, p.slug as part_slug, d.slug,
       d.starts_at, d.ends_at, d.mode, d.place, d.town, d.entry, d.capacity, d.taken, d.waiting, d.status,
       greatest(0, (extract(epoch from d.ends_at - d.starts_at) / 60)::int - d.break_minutes) as countable_minutes,
       d.changed_at
  from course.course_date d
  join course.part p on p.id = d.part_id
  join course.programme g on g.id = p.programme_id;

create or replace view course.published_sign_up with (security_invoker = true) as
select id, date_id, project_id, person_id, organisation_id, workplace_id, role, state, asked_at, confirmed_at, ended_at
  from course.sign_up;

grant select on course.published_date, course.published_sign_up to ${app};

-- What is offered, told in the languages it is written in. What a training and its parts are is for everybody to read.
create or replace view course.published_programme with (security_invoker = true) as
select g.id, g.project_id, g.slug, g.title, g.summary, g.summary_en, g.summary_easy, g.description, g.description_en,
       g.description_easy
  from course.programme g;

create or replace view course.published_part with (security_invoker = true) as
select p.id, p.programme_id, p.project_id, p.position, p.slug, p.title, p.summary, p.summary_en, p.summary_easy,
       coalesce(t.name, '') as theme, coalesce(t.name_en, '') as theme_en
  from course.part p
  left join course.theme t on t.id = p.theme_id;

grant select on course.published_programme, course.published_part to ${app};
