-- People belong to the installation; who may see one follows from the projects the person is tied to.
-- What stands in person.person may be shown to whoever sees the person at all: for a protected person the name here is
-- an alias, and the real name lies behind a right of its own. So a forgotten filter shows an alias, never a name.

create table person.person (
    id           uuid primary key,
    name         text not null check (btrim(name) <> '' and length(name) <= 200),
    gender       text check (gender in ('K', 'M', 'X')),
    language     text not null default 'sv' check (language in ('sv', 'en')),
    protected    boolean not null default false,
    colleague    boolean not null default false,          -- works here: staff see each other's names
    merged_into  uuid references person.person check (merged_into <> id),
    version      integer not null default 1,
    made_at      timestamptz not null
);
create index on person.person (merged_into) where merged_into is not null;
create index on person.person (name, id) where merged_into is null;

create table person.tie (
    person_id   uuid not null references person.person,
    project_id  uuid not null,                            -- module project lies above, so no foreign key
    since       timestamptz not null,
    by_merge    uuid,                                     -- came with a merge and goes with its undoing
    primary key (person_id, project_id)
);
create index on person.tie (project_id, person_id);

-- Ways to reach somebody, per project: a project erases its own when it no longer needs them.
create table person.contact (
    id            uuid primary key,
    person_id     uuid not null references person.person,
    project_id    uuid not null,
    kind          text not null check (kind in ('EMAIL', 'PHONE')),
    value         text not null check (btrim(value) <> ''),
    plain         text not null generated always as (lower(btrim(value))) stored,
    confirmed_at  timestamptz,
    ended_at      timestamptz,
    unique (person_id, project_id, kind, plain)
);
create index on person.contact (plain) where ended_at is null;

-- An identity number: what may be shown is here, the number itself lies encrypted in a table of its own.
create table person.identity (
    id           uuid primary key,
    person_id    uuid not null references person.person,
    kind         text not null check (kind in ('PERSONAL', 'COORDINATION', 'INTERIM')),
    masked       text not null check (masked ~ '^\d{8}-\*{4}$'),
    given_at     timestamptz not null,
    given_by     uuid,
    source       text not null check (source in ('PARTICIPANT', 'STAFF', 'IMPORT')),
    replaced_at  timestamptz
);
create unique index one_identity_at_a_time on person.identity (person_id) where replaced_at is null;

create table person.identity_secret (
    identity_id  uuid primary key references person.identity on delete cascade,
    cipher       bytea not null,
    lookup       bytea not null unique check (length(lookup) = 32)   -- keyed hash: the same number is the same person
);

create table person.protection (
    person_id    uuid primary key references person.person,
    kind         text not null check (kind in ('SECRECY_MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY')),
    real_name    text not null,
    birth_date   date,                                    -- for the fund's placeholder where no number is kept
    recorded_at  timestamptz not null,
    recorded_by  uuid
);

-- That a person was told what is done with the data, or has consented: purpose, recipients and the text as it was.
create table person.information (
    id           uuid primary key,
    person_id    uuid not null references person.person,
    project_id   uuid not null,
    kind         text not null check (kind in ('INFORMED', 'CONSENT')),
    purpose      text not null,
    recipients   text not null,
    text_version text not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz check (kind = 'CONSENT' or withdrawn_at is null)
);
create index on person.information (person_id, project_id);

-- Two records that were one person. A merge moves nothing: it points, so undoing it is exact.
create table person.merge (
    id         uuid primary key,
    from_id    uuid not null references person.person,
    into_id    uuid not null references person.person check (into_id <> from_id),
    at         timestamptz not null,
    actor_id   uuid,
    undo_until timestamptz not null,
    undone_at  timestamptz,
    undone_by  uuid
);
create unique index merged_once on person.merge (from_id) where undone_at is null;
create index on person.merge (into_id);

-- Somebody gave a number that another record already has: for staff to look at.
create table person.same_number (
    person_id  uuid not null references person.person,
    other_id   uuid not null references person.person,
    seen_at    timestamptz not null,
    primary key (person_id, other_id)
);

-- Names as they are searched. Policies would keep an index from being used, so only functions read this table, and they
-- ask for ties themselves. Protected and merged people are never in it.
create table person.name_search (
    person_id  uuid primary key references person.person on delete cascade,
    plain      text not null
);
create index on person.name_search using gin (plain public.gin_trgm_ops);

-- What an installation has decided about people. A suffix that is not verified has no row until somebody confirms it.
create table person.setting (
    key          text primary key check (key in ('placeholder.K', 'placeholder.M', 'interim')),
    value        text not null,
    source       text not null,
    confirmed_at timestamptz,
    confirmed_by uuid
);
insert into person.setting (key, value, source) values
 ('placeholder.K', 'TF29', 'SCB, webbsida om ESF-projekt'),
 ('interim', 'false', 'shipped');
