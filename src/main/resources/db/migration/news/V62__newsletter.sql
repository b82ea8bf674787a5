-- Who has asked for an association's newsletter, and said yes by the link in a letter.
create table news.reader (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    email          text not null check (length(email) between 3 and 254),
    language       text not null check (language in ('sv', 'en')),
    themes         text[] not null default '{}' check (cardinality(themes) <= 100),    -- slugs; none: all
    projects       text[] not null default '{}' check (cardinality(projects) <= 100),
    kinds          text[] not null default '{}' check (kinds <@ '{NEWS,STORIES,DATES}'),
    consent        integer not null,                     -- the version of the text that the reader said yes to
    asked_at       timestamptz not null,
    confirmed_at   timestamptz,
    refusals       integer not null default 0            -- letters in a row that the mail server would never take
);
create unique index reader_by_address on news.reader (association_id, lower(email));
create index on news.reader (asked_at) where confirmed_at is null;

-- The reader's own addresses: to choose or leave (OWN), and the one that mail programs post to (LEAVE).
create table news.reader_link (
    secret     bytea primary key,                        -- hash
    reader_id  uuid not null references news.reader on delete cascade,
    purpose    text not null check (purpose in ('OWN', 'LEAVE')),
    mailing_id uuid                                      -- the letter it stood in
);
create index on news.reader_link (reader_id);

-- All that is left of somebody who is not a reader any more: a keyed hash of the address.
create table news.former_reader (
    association_id uuid not null references organisation.organisation (id),
    address        bytea not null,
    why            text not null check (why in ('LEFT', 'REFUSED')),
    at             timestamptz not null,
    primary key (association_id, address)
);

create table news.issue (
    id             uuid primary key,
    association_id uuid not null references organisation.organisation (id),
    number         integer,                              -- given when it is sent
    state          text not null default 'DRAFT' check (state in ('DRAFT', 'SCHEDULED', 'SENDING', 'SENT')),
    subject_sv     text not null check (length(subject_sv) <= 150),
    subject_en     text not null check (length(subject_en) <= 150),
    intro_sv       text not null default '' check (length(intro_sv) <= 4000),
    intro_en       text not null default '' check (length(intro_en) <= 4000),
    send_at        timestamptz,
    created_at     timestamptz not null,
    created_by     uuid,                                 -- null: prepared by the program
    decided_at     timestamptz,                          -- when somebody said: send it
    decided_by     uuid,
    begun_at       timestamptz,                          -- its day in the archive
    finished_at    timestamptz,
    version        integer not null default 1,
    unique (association_id, number),
    check ((state in ('SENDING', 'SENT')) = (number is not null and begun_at is not null)),
    check ((state = 'SCHEDULED') <= (send_at is not null and decided_at is not null))
);

-- What it tells of, by id only: no copy that could outlive what was withdrawn.
create table news.issue_item (
    issue_id uuid not null references news.issue on delete cascade,
    item_id  uuid not null,                              -- a post, or a course date
    is_date  boolean not null,
    position integer not null,
    chosen   boolean not null,
    primary key (issue_id, item_id)
);

-- One row per issue and reader; what is claimed, put and sent is read here after a crash.
create table news.mailing (
    id        uuid primary key,
    issue_id  uuid not null references news.issue,
    reader_id uuid references news.reader on delete set null,
    letter    text not null unique,                      -- key of the letter
    edition   integer not null default 1,                -- rises when a letter was overtaken before it left
    state     text not null default 'WAITING' check (state in ('WAITING', 'PUT', 'SENT', 'FAILED', 'LEFT', 'NOTHING')),
    items     uuid[] not null default '{}',              -- what the letter tells of
    left_at   timestamptz,                               -- when the reader left by this letter
    unique (issue_id, reader_id)
);
create index on news.mailing (issue_id, id) where state = 'WAITING';
create index on news.mailing (issue_id) where state = 'PUT';
create index on news.mailing (reader_id);
