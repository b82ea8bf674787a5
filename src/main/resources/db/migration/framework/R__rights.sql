-- What the frameworks of the program use, table by table. What the database was made for, whether its keys fit and which migrations it
-- has is for the owner alone: the program reads and writes that by the owner's connection, when it starts.
revoke all on all tables in schema framework from ${app};
revoke all on all sequences in schema framework from ${app};
revoke execute on all routines in schema framework from public, ${app};
grant usage on schema framework to ${app};
grant select, insert, update, delete on framework.scheduled_tasks to ${app};
grant select, insert, update, delete on framework.spring_session, framework.spring_session_attributes to ${app};
grant select, insert, delete on framework.user_entities, framework.user_credentials to ${app};
grant update (name, display_name) on framework.user_entities to ${app};
grant update on framework.user_credentials to ${app};
grant select on sequence framework.public_version to ${app};
grant execute on function framework.plain(text) to ${app};
