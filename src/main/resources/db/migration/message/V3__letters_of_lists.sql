-- A letter to everybody on a list says which, and by which address its reader leaves it.
alter table message.letter
    add column list_id   text check (list_id ~ '^[A-Za-z0-9.-]+$'),
    add column leave_url text check (leave_url !~ '[[:cntrl:][:space:]<>,]'),
    add check ((leave_url is null) or (list_id is not null));
