-- The projects that associations run with the fund's money. A project is the case; what the fund has decided about it
-- stands in versions, one per decision, which are never changed.

create table project.project (
    id             uuid primary key,
    slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    association_id uuid not null references organisation.organisation,     -- the association at whose site it is found
    diary_number   text unique check (length(diary_number) between 1 and 40),
    kind           text not null check (kind in ('COMPETENCE', 'IMPLEMENTATION')),
    published_at   timestamptz,                                            -- seen by the public since
    created_at     timestamptz not null,
    created_by     uuid,
    edition        integer not null default 1                              -- who edits from an older one meets a conflict
);
create index on project.project (association_id);

create table project.version (
    project_id     uuid not null references project.project,
    number         integer not null check (number >= 1),
    decision       text not null check (decision in ('GRANT', 'AMENDMENT', 'CORRECTION')),
    decided_on     date,
    reason         text not null default '' check (length(reason) <= 2000),
    recorded_at    timestamptz not null,
    recorded_by    uuid,

    name           text not null check (btrim(name) <> '' and length(name) <= 300),
    starts         date not null,
    ends           date not null,
    country        text,
    fund           text,
    cci            text check (cci ~ '^(2007|2014|2021)[A-Z]{2}\d{2}[A-Z0-9]{4}(\d{3})?$'),
    owner_number   text check (owner_number ~ '^[1-35-9]\d[2-9]\d{7}$'),
    owner          text not null check (btrim(owner) <> ''),
    eu_share       numeric(7, 4) check (eu_share between 0 and 100),
    state_share    numeric(7, 4) check (state_share between 0 and 100),
    project_share  numeric(7, 4) check (project_share between 0 and 100),
    area           text,
    objective      text,
    child_poverty  boolean,
    region         text,
    nuts2          text[] not null default '{}',
    postal_code    text check (postal_code ~ '^\d{5}$'),
    town           text,
    intervention   text check (intervention ~ '^\d{3}$'),
    participants   integer check (participants >= 0),
    strategic      boolean,
    description    text not null default '',

    primary key (project_id, number),
    constraint ends_after_it_starts check (ends >= starts),
    -- The fund's record tells only the Union's share; once the other two are known the three are everything.
    constraint shares_sum_to_100 check (
        (state_share is null and project_share is null)
        or (eu_share is not null and state_share is not null and project_share is not null
            and eu_share + state_share + project_share = 100))
);

-- A goal is what somebody has said somewhere: two texts may say different things, and they are never added.
create table project.goal (
    id            uuid primary key,
    project_id    uuid not null references project.project,
    position      integer not null default 1,
    source        text not null check (btrim(source) <> ''),
    source_en     text not null default '',
    indicator     text not null check (btrim(indicator) <> ''),            -- a code of the scheme INDICATOR
    unit          text not null check (unit in ('PERSONS', 'PARTICIPATIONS', 'HOURS')),
    value         integer not null check (value > 0),
    at_least      boolean not null default false,
    starts        date,
    ends          date,
    shared_with   uuid references project.project check (shared_with <> project_id),
    edition       integer not null default 1,
    removed_at    timestamptz,
    check (ends is null or starts is null or ends >= starts)
);
create index on project.goal (project_id);

create table project.phase (
    project_id  uuid not null references project.project,
    phase       text not null check (phase in ('PRE_STUDY', 'APPLICATION', 'IMPLEMENTATION', 'CLOSING')),
    starts      date not null,
    ends        date,
    primary key (project_id, phase),
    check (ends is null or ends >= starts)
);

create table project.partner (
    id              uuid primary key,
    project_id      uuid not null references project.project,
    organisation_id uuid not null references organisation.organisation,
    role            text not null check (role in ('CO_OWNER', 'PARTNER', 'CO_FINANCIER', 'TAKES_PART')),
    starts          date,
    ends            date,
    edition         integer not null default 1,
    removed_at      timestamptz,
    check (ends is null or starts is null or ends >= starts)
);
create unique index partner_once on project.partner (project_id, organisation_id, role) where removed_at is null;

create table project.sub_project (
    id          uuid primary key,
    project_id  uuid not null references project.project,
    name        text not null check (btrim(name) <> ''),
    towns       text not null default '',
    leader      text not null default '',
    email       text not null default '',
    edition     integer not null default 1,
    removed_at  timestamptz
);
create index on project.sub_project (project_id);

-- Projects that belong together: the other one came before, or goes beside.
create table project.relation (
    project_id  uuid not null references project.project,
    other_id    uuid not null references project.project check (other_id <> project_id),
    kind        text not null check (kind in ('FORERUNNER', 'TWIN', 'PRE_STUDY')),
    primary key (project_id, other_id)
);
create index on project.relation (other_id);

-- Target groups, regional goals and further themes of a project, as codes of the lists below.
create table project.project_code (
    project_id  uuid not null references project.project,
    scheme      text not null,
    code        text not null,
    primary key (project_id, scheme, code)
);

-- Whom to ask: a function, so that nobody has to know who is away.
create table project.contact (
    id              uuid primary key,
    project_id      uuid not null references project.project,
    position        integer not null default 1,
    title           text not null check (btrim(title) <> ''),
    title_en        text not null default '',
    holder          text not null default '',
    email           text not null default '',
    phone           text not null default '',
    stand_in        text not null default '',
    stand_in_email  text not null default '',
    stand_in_phone  text not null default '',
    away_from       date,
    away_to         date,
    edition         integer not null default 1,
    removed_at      timestamptz,
    check ((away_from is null) = (away_to is null) and (away_to is null or away_to >= away_from)),
    check (email <> '' or phone <> '')
);
create index on project.contact (project_id);

-- Rules that no public source confirms for every period are settings. The defaults are data too.
create table project.setting_definition (
    key            text primary key check (key ~ '^[a-z]+(\.[a-z_]+)+$'),
    position       integer not null,
    default_value  text not null,
    verified       boolean not null,
    source         text not null
);

-- Never changed: the setting with the highest number holds, the ones before tell what held when.
create table project.setting (
    project_id   uuid not null references project.project,
    key          text not null references project.setting_definition,
    number       integer not null check (number >= 1),
    value        text not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid,
    primary key (project_id, key, number)
);

-- Code lists belong to authorities: data with days of validity, their source, and whether somebody has checked them there.
create table project.code (
    scheme      text not null,
    code        text not null check (btrim(code) <> ''),
    sv          text not null check (btrim(sv) <> ''),
    en          text not null default '',
    valid_from  date not null,
    valid_to    date check (valid_to >= valid_from),
    verified    boolean not null,
    source      text not null,
    position    integer not null default 0,
    edition     integer not null default 1,
    primary key (scheme, code)
);
