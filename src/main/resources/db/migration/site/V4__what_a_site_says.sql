-- What an association says of itself on its site, beside what its projects say.

create table site.contact_details (
    association_id uuid primary key references organisation.organisation (id),
    email          text not null default '' check (length(email) <= 200),
    phone          text not null default '' check (length(phone) <= 60),
    postal         text not null default '' check (length(postal) <= 300),
    visiting       text not null default '' check (length(visiting) <= 300),
    hours_sv       text not null default '' check (length(hours_sv) <= 300),
    hours_en       text not null default '' check (length(hours_en) <= 300)
);

-- Functions, so that nobody has to know who is away; a personal name is never needed.
create table site.contact_function (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    position       integer not null,
    title_sv       text not null check (btrim(title_sv) <> '' and length(title_sv) <= 120),
    title_en       text not null default '' check (length(title_en) <= 120),
    about_sv       text not null default '' check (length(about_sv) <= 400),
    about_en       text not null default '' check (length(about_en) <= 400),
    holder         text not null default '' check (length(holder) <= 120),
    email          text not null default '' check (length(email) <= 200),
    phone          text not null default '' check (length(phone) <= 60),
    away_from      date,
    away_to        date,
    stand_in       uuid references site.contact_function,                      -- another function of the association,
    stand_in_email text not null default '' check (length(stand_in_email) <= 200),   -- or an address of its own
    version        integer not null default 1,
    removed_at     timestamptz,
    check ((away_from is null) = (away_to is null) and (away_to is null or away_to >= away_from)),
    check (email <> '' or phone <> ''),
    check (stand_in <> id)
);
create index on site.contact_function (association_id, position);
create index on site.contact_function (stand_in) where stand_in is not null;

-- An association that has no rows has the common menu.
create table site.menu_entry (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    position       integer not null,
    target         text not null check (length(target) <= 300),
    label_sv       text not null check (btrim(label_sv) <> '' and length(label_sv) <= 40),
    label_en       text not null default '' check (length(label_en) <= 40),
    label_easy     text not null default '' check (length(label_easy) <= 40),
    hidden         boolean not null default false
);
create index on site.menu_entry (association_id, position);

-- The accessibility statement as each association has published it (lag 2018:1937; MDFFS 2019:2); only added to.
create table site.statement (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    level          text not null check (level in ('FULLY', 'PARTLY', 'NOT')),
    assessed_on    date not null,
    method_sv      text not null check (btrim(method_sv) <> ''),
    method_en      text not null default '',
    burden_sv      text not null default '',
    burden_en      text not null default '',
    outside_sv     text not null default '',
    outside_en     text not null default '',
    updated_on     date not null,
    saved_by       uuid
);
create index on site.statement (association_id, id desc);

create table site.statement_gap (
    statement_id uuid not null references site.statement,
    position     integer not null,
    what_sv      text not null check (btrim(what_sv) <> ''),
    what_en      text not null default '',
    why_sv       text not null check (btrim(why_sv) <> ''),
    why_en       text not null default '',
    instead_sv   text not null check (btrim(instead_sv) <> ''),
    instead_en   text not null default '',
    primary key (statement_id, position)
);

-- What a project tells those whose data it uses (Regulation (EU) 2016/679, articles 13 and 14); only added to, since somebody
-- may ask what they were told.
create table site.privacy_notice (
    project_id   uuid not null references project.project (id),
    number       integer not null,
    language     text not null check (language in ('sv', 'en')),
    controller   text not null check (btrim(controller) <> ''),
    officer      text not null default '',
    purpose      text not null check (btrim(purpose) <> ''),
    ground       text not null check (btrim(ground) <> ''),
    recipients   text not null check (btrim(recipients) <> ''),
    retention    text not null check (btrim(retention) <> ''),
    rights       text not null check (btrim(rights) <> ''),
    valid_from   date not null,
    saved_by     uuid,
    primary key (project_id, number, language)
);
