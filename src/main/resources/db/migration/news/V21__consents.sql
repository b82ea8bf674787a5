-- That somebody may be told about: who, what, until when, how it was given, and when it was taken back.
create table news.consent (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    project_id     uuid references project.project (id),
    scope_id       uuid not null generated always as (coalesce(project_id, association_id)) stored,
    person_id      uuid references person.person (id),                          -- when the person is known here
    name           text not null check (length(name) between 1 and 200),
    email          text check (length(email) <= 254),
    about          text not null check (length(about) <= 500),                  -- what it is for, as the person reads it
    for_text       boolean not null,
    for_picture    boolean not null,
    for_film       boolean not null,
    valid_to       date not null,                                               -- the last day
    link           bytea unique,                                                -- hash of the secret in the person's own link
    asked_at       timestamptz,
    given_at       timestamptz,
    given_how      text check (given_how in ('LINK', 'PAPER')),
    paper          bytea,                                                       -- the signed paper, as it was scanned
    paper_type     text,
    refused_at     timestamptz,
    withdrawn_at   timestamptz,
    withdrawn_how  text check (withdrawn_how in ('LINK', 'STAFF', 'PROTECTED')),
    withdrawn_by   uuid,
    created_at     timestamptz not null,
    created_by     uuid,
    check (for_text or for_picture or for_film),
    check ((given_at is null) = (given_how is null)),
    check ((withdrawn_at is null) = (withdrawn_how is null)),
    check (given_at is null or refused_at is null)
);
create index on news.consent (scope_id, created_at desc);
create index on news.consent (person_id);
create index on news.consent (valid_to) where withdrawn_at is null;

create table news.consent_use (
    consent_id uuid not null references news.consent on delete cascade,
    post_id    uuid references news.post,
    picture_id uuid references news.picture on delete cascade,
    check (num_nonnulls(post_id, picture_id) = 1),
    unique nulls not distinct (consent_id, post_id, picture_id)
);
create index on news.consent_use (post_id);
create index on news.consent_use (picture_id);
create index on news.picture (project_id);
create index on news.consent (project_id);
