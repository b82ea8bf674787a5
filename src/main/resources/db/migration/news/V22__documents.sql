-- Documents for the public: the file as it came, what is known about how well it can be read, and its twin as a page.
create table news.document (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    project_id     uuid references project.project (id),
    scope_id       uuid not null generated always as (coalesce(project_id, association_id)) stored,
    kind           text not null check (kind in ('PDF', 'DOCX', 'XLSX', 'PPTX', 'ODT')),
    slug           text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title          text not null check (length(title) between 1 and 200),
    language       text not null check (language in ('sv', 'en')),
    dated          date not null,                                                -- of the document, not of the upload
    size           bigint not null check (size > 0),
    fingerprint    bytea not null,
    tagged         boolean,                                                      -- of a PDF: read in order by a screen reader
    titled         boolean,                                                      -- of a PDF: says its title
    spoken         boolean,                                                      -- of a PDF: says its language
    twin           text not null default '' check (twin = '' or twin ~ '^/[a-z0-9/-]{1,200}$'),   -- the page with the same content
    summary        text not null default '' check (length(summary) <= 50000),    -- or the content as text
    published_at   timestamptz,
    created_at     timestamptz not null,
    created_by     uuid,
    version        integer not null default 1
);
create index on news.document (association_id, dated desc, id desc) where published_at is not null;
create unique index on news.document (scope_id, fingerprint);
create index on news.document (project_id);

-- In pieces, so that a long file passes through memory a little at a time.
create table news.document_part (
    document_id uuid not null references news.document on delete cascade,
    number      integer not null,
    bytes       bytea not null,
    primary key (document_id, number)
);
