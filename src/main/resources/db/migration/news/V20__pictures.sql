-- Pictures: upright, without metadata, in the widths that pages use, made once. A picture's content never changes under its
-- id; one that is replaced leads to the new one.
create table news.picture (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    project_id     uuid references project.project (id),
    scope_id       uuid not null generated always as (coalesce(project_id, association_id)) stored,
    file_name      text not null check (length(file_name) <= 200),               -- for those who look for it, never for readers
    fingerprint    bytea not null,                                               -- of the bytes that came: the same picture once
    width          integer not null check (width > 0),                           -- of the master, upright
    height         integer not null check (height > 0),
    master         bytea not null,                                               -- what renditions are cut from
    focus_x        smallint not null default 50 check (focus_x between 0 and 100),
    focus_y        smallint not null default 50 check (focus_y between 0 and 100),
    cut            integer not null default 1,                                   -- rises when the focus moves
    decorative     boolean not null default false,
    credit         text not null default '' check (length(credit) <= 200),
    recognisable   integer not null default 0 check (recognisable between 0 and 99),   -- people who can be recognised
    free           boolean not null default false,                               -- shown without being used by a post
    replaced_by    uuid references news.picture,
    created_at     timestamptz not null,
    created_by     uuid,
    version        integer not null default 1
);
create unique index on news.picture (scope_id, fingerprint) where replaced_by is null;
create index on news.picture (scope_id, created_at desc, id desc);
create index on news.picture (replaced_by);

create table news.picture_text (
    picture_id uuid not null references news.picture on delete cascade,
    language   text not null check (language in ('sv', 'en')),
    alt        text not null default '' check (length(alt) <= 400),
    caption    text not null default '' check (length(caption) <= 400),
    primary key (picture_id, language)
);

create table news.rendition (
    picture_id uuid not null references news.picture on delete cascade,
    name       text not null check (name ~ '^(\d{2,4}|k\d{2,4}-\d+)$'),           -- 640, or k320-1: a card's crop, first cut
    format     text not null check (format in ('webp', 'jpg')),
    width      integer not null,
    height     integer not null,
    bytes      bytea not null,
    primary key (picture_id, name, format)
);

-- Which texts name which pictures; kept by triggers, so that no writer can forget it.
create table news.picture_use (
    picture_id uuid not null references news.picture,
    post_id    uuid not null references news.post,
    language   text not null,
    seen       boolean not null,                                                 -- in the edition; else in the working copy
    primary key (picture_id, post_id, language, seen)
);
create index on news.picture_use (post_id);
create index on news.post (picture_id);
