-- Who may sign in to work, and how they prove who they are. Sessions and passkeys live in schema framework.
create table account.account (
    person_id       uuid primary key references person.person,
    email           text not null check (btrim(email) <> ''),
    name            text not null check (btrim(name) <> ''),
    language        text not null default 'SV' check (language in ('SV', 'EN')),
    made_at         timestamptz not null,
    made_by         uuid,
    locked_at       timestamptz,
    locked_by       uuid,
    lock_reason     text,
    totp_cipher     bytea,                       -- the shared secret of the code app, encrypted with a key outside
    totp_since      timestamptz,
    totp_last_step  bigint not null default 0,   -- a code is good once
    check ((totp_cipher is null) = (totp_since is null))
);
create unique index account_by_email on account.account (lower(email));

create table account.recovery_code (
    person_id  uuid not null references account.account,
    hash       bytea not null,
    used_at    timestamptz,
    primary key (person_id, hash)
);

-- One row per request for a sign-in link, whether the address is known or not: both take the same time.
create table account.sign_in (
    id            uuid primary key,
    email         text not null,
    language      text not null,
    browser_hash  bytea not null,                -- the browser that asked
    code_hash     bytea not null,                -- what that browser shows, for opening the letter elsewhere
    asked_at      timestamptz not null,
    expires_at    timestamptz not null,
    answered_at   timestamptz,
    person_id     uuid references person.person, -- null: nobody here has this address
    staff         boolean,
    name          text,
    link_hash     bytea unique,
    wrong_codes   integer not null default 0,
    opened_at     timestamptz
);
create index sign_in_to_answer on account.sign_in (asked_at) where answered_at is null;
create index sign_in_by_age on account.sign_in (expires_at);
create index sign_in_by_person on account.sign_in (person_id);

-- What happened at the door; shown to its person, and kept for two years.
create table account.event (
    id         uuid primary key,
    person_id  uuid not null references person.person,
    at         timestamptz not null,
    kind       text not null,
    device     text not null,
    network    text not null
);
create index event_by_person on account.event (person_id, id desc);

-- Browsers a person has signed in with: a new one is told by letter.
create table account.device (
    hash       bytea primary key,
    person_id  uuid not null references person.person,
    label      text not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null
);
create index device_by_person on account.device (person_id);

-- Organisations whose own sign-in (OpenID Connect) is used for the addresses of their domains.
create table account.provider (
    id             text primary key check (id ~ '^[a-z0-9-]+$'),
    name           text not null,
    issuer         text not null,
    client_id      text not null,
    client_cipher  bytea not null,
    domains        text[] not null,
    active         boolean not null default true,
    made_at        timestamptz not null,
    made_by        uuid
);
