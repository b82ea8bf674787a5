-- What an association tells. A post is written in a working copy (news.text); what was saved stays (news.revision);
-- readers get the edition that was published last (news.edition), so a correction under way is seen by nobody.

create table news.post (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    project_id     uuid references project.project (id),
    scope_id       uuid not null generated always as (coalesce(project_id, association_id)) stored,   -- where the right is asked for
    kind           text not null check (kind in ('NEWS', 'BLOG', 'STORY', 'REPORT', 'CAMPAIGN', 'RESULT', 'PAGE')),
    byline         text not null default '' check (length(byline) <= 120),      -- who writes, as readers see it
    role           text not null default '' check (length(role) <= 120),        -- in which role: "förbundschef"
    programme_id   uuid,                                                        -- a training or a date that it is about:
    date_id        uuid,                                                        -- its sign-up stands in the post
    picture_id     uuid,                                                        -- the picture above the text and on cards
    decorative     boolean not null default false,                              -- the picture says nothing: no alternative text
    sound          text not null default '' check (length(sound) <= 500),       -- address of a recording or podcast: a link, never embedded
    state          text not null default 'DRAFT' check (state in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
    publish_at     timestamptz,                                                 -- when a scheduled one is due
    published_at   timestamptz,                                                 -- first time; its place in archive and feed
    changed_at     timestamptz,                                                 -- last change that readers saw
    withdrawn_why  text,
    asked_at       timestamptz,                                                 -- a writer asks somebody who may to publish it
    asked_by       uuid,
    created_at     timestamptz not null,
    created_by     uuid,
    version        integer not null default 1,
    check ((state = 'SCHEDULED') <= (publish_at is not null)),
    check ((state = 'PUBLISHED') <= (published_at is not null and changed_at is not null))
);
create index on news.post (association_id, published_at desc, id desc) where state = 'PUBLISHED';
create index on news.post (project_id, published_at desc, id desc) where state = 'PUBLISHED';
create index on news.post (published_at desc, id desc) where state = 'PUBLISHED';
create index on news.post (kind, published_at desc, id desc) where state = 'PUBLISHED';
create index on news.post (publish_at) where state = 'SCHEDULED';
create index on news.post (association_id, created_at desc);
create index on news.post (asked_at) where asked_at is not null;

-- Addresses are never reused; the newest is where a post lives, the others lead there.
create table news.address (
    association_id uuid not null references organisation.organisation (id),
    slug           text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    post_id        uuid not null references news.post,
    number         integer not null,                                            -- rises with each change of address
    primary key (association_id, slug),
    unique (post_id, number)
);
create index on news.address (slug);

create table news.text (
    post_id  uuid not null references news.post,
    language text not null check (language in ('sv', 'en', 'easy')),
    title    text not null check (length(title) <= 200),
    lead     text not null default '' check (length(lead) <= 1000),
    body     text not null default '' check (length(body) <= 200000),            -- Markdown
    alt      text not null default '' check (length(alt) <= 500),                -- what the picture above shows, in this language
    spoken   text not null default '' check (length(spoken) <= 100000),          -- transcript or summary of the recording, Markdown
    version  integer not null default 1,
    saved_at timestamptz not null,
    saved_by uuid,
    primary key (post_id, language)
);

create table news.revision (
    post_id      uuid not null references news.post,
    language     text not null,
    number       integer not null,
    title        text not null,
    lead         text not null,
    body         text not null,
    alt          text not null,
    spoken       text not null,
    saved_at     timestamptz not null,
    saved_by     uuid,
    primary key (post_id, language, number)
);

create table news.edition (
    post_id      uuid not null references news.post,
    language     text not null,
    revision     integer not null,
    title        text not null,
    lead         text not null,
    html         text not null,                                                 -- sanitised when published
    plain        text not null,                                                 -- for search and descriptions
    alt          text not null default '',
    spoken       text not null default '',                                      -- sanitised HTML
    published_at timestamptz not null,
    primary key (post_id, language)
);

create table news.tag (
    slug    text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_sv text not null,
    name_en text not null
);
create table news.post_tag (
    post_id uuid not null references news.post,
    tag     text not null references news.tag,
    primary key (post_id, tag)
);
create index on news.post_tag (tag, post_id);

-- A door for somebody without an account to a text that is not published: secret, ends by itself, can be closed.
create table news.preview (
    id         uuid primary key,
    post_id    uuid not null references news.post,
    secret     bytea not null unique,
    expires_at timestamptz not null,
    closed_at  timestamptz,
    created_at timestamptz not null,
    created_by uuid
);
create index on news.preview (post_id);
