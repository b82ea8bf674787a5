grant usage on schema framework to ${app};
grant select, insert, update, delete on all tables in schema framework to ${app};
revoke all on framework.flyway_history from ${app};
grant select on framework.flyway_history to ${app};
