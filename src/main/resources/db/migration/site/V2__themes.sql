-- The looks that associations have chosen, each with who and when; the newest holds. Only what was chosen is stored: all other
-- colours are computed from it. A row without colours goes back to the common look.
create table site.theme (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    main           text check (main ~ '^#[0-9A-F]{6}$'),
    accent         text check (accent ~ '^#[0-9A-F]{6}$'),
    invitation     text check (invitation ~ '^#[0-9A-F]{6}$'),
    neutral        text check (neutral ~ '^#[0-9A-F]{6}$'),
    initials       text not null default '' check (length(initials) <= 3),     -- in the mark; empty: the stairs
    chosen_at      timestamptz not null,
    chosen_by      uuid,
    check ((main is null) = (accent is null) and (main is null) = (invitation is null) and (main is null) = (neutral is null))
);
create index on site.theme (association_id, id desc);
