-- Whose an organisation's record is: the associations that keep it as a member's, or those where its name came up.

-- Where the name came up: the project or association whose form, list or colleague first wrote it. Empty: not known.
alter table organisation.organisation add column came_up_in uuid[] not null default '{}';
alter table organisation.workplace add column came_up_in uuid[] not null default '{}';

-- A membership tells who belongs where; the record is kept only where whoever entered the membership had a right to the
-- record. So nobody gets a right to another association's organisation by calling it a member.
alter table organisation.member add column keeps boolean not null default true;
alter table organisation.member alter column keeps set default false;
create index member_by_organisation on organisation.member (organisation_id);

-- Names that were there before: the first sign-up, or else the first project that has them as a partner, tells where.
do $$ begin
    if to_regclass('course.published_sign_up') is not null then
        update organisation.organisation o set came_up_in = array[f.project_id]
          from (select distinct on (organisation_id) organisation_id, project_id from course.published_sign_up
                 where organisation_id is not null order by organisation_id, asked_at) f
         where f.organisation_id = o.id;
        update organisation.workplace w set came_up_in = array[f.project_id]
          from (select distinct on (workplace_id) workplace_id, project_id from course.published_sign_up
                 where workplace_id is not null order by workplace_id, asked_at) f
         where f.workplace_id = w.id;
    end if;
    if to_regclass('project.published_partner') is not null then
        update organisation.organisation o set came_up_in = f.projects
          from (select organisation_id, array_agg(distinct project_id) as projects from project.published_partner
                 group by organisation_id) f
         where f.organisation_id = o.id and o.came_up_in = '{}';
    end if;
end $$;
