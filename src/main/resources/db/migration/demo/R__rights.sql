grant usage on schema demo to ${app};
grant select, insert on demo.step to ${app};
