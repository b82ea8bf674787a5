-- Where people come from: organisations, their workplaces, and the coordination associations that use this installation.
-- Names arrive from public forms, so a name is pending until somebody accepts it or merges it into another.

-- Kinds are data: an installation may add its own.
create table organisation.kind (
    key         text primary key,
    name_sv     text not null,
    name_en     text not null,
    undertaking boolean not null,        -- acts on a market as a rule: ask about state aid
    position    integer not null
);
insert into organisation.kind (key, name_sv, name_en, undertaking, position) values
 ('STATE',         'Statlig myndighet',    'State authority',            false, 1),
 ('MUNICIPALITY',  'Kommun',               'Municipality',               false, 2),
 ('REGION',        'Region',               'Region',                     false, 3),
 ('ASSOCIATION',   'Samordningsförbund',   'Coordination association',   false, 4),
 ('PROVIDER',      'Privat utförare',      'Private provider',           true,  5),
 ('CIVIL_SOCIETY', 'Civilsamhälle',        'Civil society',              true,  6),
 ('EDUCATION',     'Utbildning, forskning','Education, research',        false, 7),
 ('OTHER',         'Annan organisation',   'Other organisation',         true,  8);

create table organisation.organisation (
    id           uuid primary key,
    name         text not null check (btrim(name) <> '' and length(name) <= 200),
    plain        text not null generated always as (framework.plain(name)) stored,
    kind_key     text references organisation.kind,
    number       text check (number ~ '^[1-35-9]\d[2-9]\d{7}$'),     -- legal persons only, never a personal number
    sole_trader  boolean not null default false check (not (sole_trader and number is not null)),
    postal_code  text check (postal_code ~ '^\d{5}$'),
    town         text,
    status       text not null check (status in ('PENDING', 'ACCEPTED', 'MERGED')),
    merged_into  uuid references organisation.organisation check (merged_into <> id),
    version      integer not null default 1,
    constraint merged_into_something check ((status = 'MERGED') = (merged_into is not null))
);
create unique index one_living_organisation_per_name on organisation.organisation (plain) where status <> 'MERGED';
create unique index one_living_organisation_per_number on organisation.organisation (number) where status <> 'MERGED';
create index on organisation.organisation (merged_into) where merged_into is not null;
create index on organisation.organisation using gin (plain public.gin_trgm_ops);

-- Other names of an organisation: what people call it ("AF"), and what merged ones were called.
create table organisation.alias (
    plain           text primary key,
    name            text not null,
    organisation_id uuid not null references organisation.organisation,
    origin          text not null check (origin in ('GIVEN', 'MERGED', 'RENAMED'))
);
create index on organisation.alias (organisation_id);
create index on organisation.alias using gin (plain public.gin_trgm_ops);

create table organisation.workplace (
    id              uuid primary key,
    organisation_id uuid not null references organisation.organisation,
    name            text not null check (btrim(name) <> '' and length(name) <= 200),
    plain           text not null generated always as (framework.plain(name)) stored,
    town            text,
    status          text not null check (status in ('PENDING', 'ACCEPTED', 'MERGED')),
    merged_into     uuid references organisation.workplace check (merged_into <> id),
    version         integer not null default 1,
    constraint merged_into_something check ((status = 'MERGED') = (merged_into is not null))
);
create unique index one_living_workplace_per_name on organisation.workplace (organisation_id, plain) where status <> 'MERGED';
create index on organisation.workplace using gin (plain public.gin_trgm_ops);

-- Who did what with a name, and when.
create table organisation.decision (
    id              uuid primary key,
    organisation_id uuid not null references organisation.organisation,
    workplace_id    uuid references organisation.workplace,
    action          text not null check (action in ('PROPOSED', 'ACCEPTED', 'CHANGED', 'MERGED', 'ABSORBED')),
    at              timestamptz not null,
    actor_kind      text not null,
    actor_id        uuid,
    before          text,
    after           text
);
create index on organisation.decision (organisation_id, at);

-- A coordination association is an organisation that has a site of its own here.
create table organisation.association (
    id     uuid primary key references organisation.organisation,
    slug   text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    host   text unique check (host = lower(host)),
    towns  text not null default ''
);

create table organisation.member (
    association_id  uuid not null references organisation.association,
    organisation_id uuid not null references organisation.organisation,
    valid_from      date not null,
    valid_to        date,
    primary key (association_id, organisation_id, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);

-- Training that benefits an undertaking can be state aid (domain/esf.md 5.4): assessed per organisation and project.
create table organisation.aid_assessment (
    id              uuid primary key,
    organisation_id uuid not null references organisation.organisation,
    scope_id        uuid not null,                       -- the project or association that assesses
    assessment      text not null check (assessment in ('NONE', 'DE_MINIMIS', 'BLOCK_EXEMPTION')),
    amount_eur      numeric(12, 2) check (amount_eur >= 0),
    granted_on      date,
    declared_on     date,                                -- the declaration of earlier minor aid, before the activity
    declaration     bytea,
    declaration_name text,
    note            text not null default '',
    at              timestamptz not null,
    actor_id        uuid,
    check ((declaration is null) = (declaration_name is null))
);
create index on organisation.aid_assessment (organisation_id);

-- The ceiling of minor aid changes by regulation, so it is data.
create table organisation.aid_ceiling (
    valid_from date primary key,
    eur        numeric(12, 2) not null,
    years      integer not null,
    source     text not null,
    verified   boolean not null
);
insert into organisation.aid_ceiling values ('2024-01-01', 300000, 3, 'Reg. (EU) 2023/2831', true);
