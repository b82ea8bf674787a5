-- What an association says of its own site, and the addresses it has had: they lead on and are never anybody else's.
alter table organisation.association
    add column version   integer not null default 1,
    add column languages text[] not null default '{sv,en,easy}'
        check (languages <@ '{sv,en,easy}'::text[] and 'sv' = any(languages));

create table organisation.former_slug (
    slug           text primary key,
    association_id uuid not null references organisation.association,
    left_at        timestamptz not null
);
