-- Archives on their way in. What was read lies here, text by text, between the dry run and the decision; it is emptied when it
-- is in or left.
create table news.moving (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    project_id     uuid references project.project (id),
    scope_id       uuid not null generated always as (coalesce(project_id, association_id)) stored,
    name           text not null check (length(name) <= 200),                    -- the file's, for those who look for it
    format         text not null check (format in ('ATOM', 'RSS', 'WXR', 'MARKDOWN', 'LISTING')),
    kind           text not null,                                                -- what its texts become, unless one says otherwise
    publish        boolean not null,                                             -- whether those that were published come in so
    made_at        timestamptz not null,
    made_by        uuid,
    ended_at       timestamptz,                                                  -- when it was in, or left
    version        integer not null default 1
);
create index on news.moving (scope_id, made_at desc);

create table news.moving_entry (
    run_id         uuid not null references news.moving on delete cascade,
    number         integer not null,
    key            text not null,
    translation_of text,
    language       text not null check (language in ('sv', 'en', 'easy')),
    title          text not null,
    lead           text not null,
    body           text not null,                                                -- Markdown
    alt            text not null,
    spoken         text not null,
    sound          text not null,
    kind           text,                                                         -- what the archive or somebody said of this one
    byline         text not null,
    role           text not null,
    tags           text[] not null,
    slug           text not null,
    address        text not null,
    picture        text not null,
    published_at   timestamptz,
    day            text,                                                         -- --03-12: the year is missing, and asked
    state          text not null check (state in ('PUBLISHED', 'DRAFT', 'WITHDRAWN')),
    whole          boolean not null,
    notes          text[] not null,
    came           bytea not null,                                               -- what its words were like
    chosen         boolean not null default true,
    outcome        text,
    post_id        uuid references news.post,
    primary key (run_id, number),
    unique (run_id, key)
);

create table news.moving_left (
    run_id uuid not null references news.moving on delete cascade,
    number integer not null,
    what   text not null,
    why    text not null,
    primary key (run_id, number)
);

create table news.moving_file (
    run_id uuid not null references news.moving on delete cascade,
    path   text not null,
    bytes  bytea not null,
    primary key (run_id, path)
);

-- What has come from elsewhere, and how it stood then: the same archive again adds nothing, and nothing that was written here
-- is overwritten.
create table news.imported (
    scope_id    uuid not null,
    key         text not null,
    post_id     uuid not null references news.post,
    language    text not null,
    came        bytea not null,
    stood       bytea not null,
    imported_at timestamptz not null,
    imported_by uuid,
    primary key (scope_id, key)
);
create index on news.imported (post_id);

-- Addresses from before the move: whoever follows an old link gets to where the text lives now.
create table news.old_address (
    association_id uuid not null references organisation.organisation (id),
    path           text not null check (path like '/_%' and length(path) <= 500),
    post_id        uuid not null references news.post,
    primary key (association_id, path)
);
create index on news.old_address (path);
create index on news.old_address (post_id);
create index on news.moving (project_id);
