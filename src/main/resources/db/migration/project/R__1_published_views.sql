-- What other modules may read.
create or replace view project.published_project with (security_invoker = true) as
    select p.id, p.slug, v.name, p.diary_number, p.kind, p.association_id, v.starts, v.ends,
           v.participants as planned_participants, v.fund, v.eu_share, v.number as version,
           p.published_at is not null as published
      from project.project p
      join lateral (select * from project.version v where v.project_id = p.id order by v.number desc limit 1) v on true;

create or replace view project.published_goal with (security_invoker = true) as
    select id, project_id, position, source, source_en, indicator, unit, value, at_least, starts, ends, shared_with
      from project.goal
     where removed_at is null;

create or replace view project.published_setting with (security_invoker = true) as
    select p.id as project_id, d.key, coalesce(s.value, d.default_value) as value
      from project.project p
     cross join project.setting_definition d
      left join lateral (select value from project.setting s where s.project_id = p.id and s.key = d.key
                          order by s.number desc limit 1) s on true;

create or replace view project.published_code with (security_invoker = true) as
    select scheme, code, sv, en, valid_from, valid_to, verified from project.code;

create or replace view project.published_partner with (security_invoker = true) as
    select project_id, organisation_id, role
      from project.partner
     where removed_at is null;

-- What a project is, in words: the fund's own description, and what staff have told beside it.
create or replace view project.published_text with (security_invoker = true) as
    select p.id as project_id, v.owner, v.description, coalesce(s.english, '') as english, coalesce(s.easy, '') as easy,
           greatest(v.recorded_at, s.changed_at, p.published_at) as changed_at
      from project.project p
      join lateral (select * from project.version v where v.project_id = p.id order by v.number desc limit 1) v on true
      left join project.short_text s on s.project_id = p.id
     where p.published_at is not null;
