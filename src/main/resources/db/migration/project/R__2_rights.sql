grant usage on schema project to ${app};
grant select, insert on project.version, project.setting, project.relation to ${app};
grant select, insert, update on project.project, project.goal, project.partner, project.sub_project,
    project.contact, project.phase, project.code, project.short_text to ${app};
grant select on project.setting_definition to ${app};
grant select, insert, delete on project.project_code to ${app};
grant delete on project.relation, project.phase to ${app};
grant select on project.published_text, project.published_project, project.published_goal, project.published_setting, project.published_code, project.published_partner to ${app};
