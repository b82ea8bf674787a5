-- What this database was made for, said once: a start without --empty must never open a real installation as a demonstration,
-- where anyone may sign in as anyone. The program's own role cannot write it.
create table framework.installation (
    only_row       boolean primary key default true check (only_row),
    demonstration  boolean not null,
    made_at        timestamptz not null default clock_timestamp()
);
