-- How far what an organisation's sign-in says is believed, who is bound to it, and which sessions came in by it.

alter table account.provider
    alter column active set default false,
    add column object_id       uuid not null default uuidv7(),         -- what the audit log calls it
    add column mail_claim      text not null default 'email',
    add column name_claim      text not null default 'name',
    add column verified_claim  text not null default 'email_verified', -- empty: the organisation's register gives out its addresses itself
    add column factor_values   text[] not null default '{}',           -- values of amr or acr that say a second factor was shown; none: not believed
    add column contact         text not null default '',               -- whom a colleague without a role asks
    add column default_role    text,
    add column default_scope   uuid,
    add column default_until   date,
    add column version         integer not null default 1,
    add column changed_at      timestamptz,
    add column changed_by      uuid,
    add constraint default_role_ends check ((default_role is null) = (default_until is null));

-- Who a token is about is said by (issuer, subject), and by nothing else.
create unique index provider_by_issuer on account.provider (issuer);

-- Once made, a link binds the subject to the account; the address counts only when it is made.
create table account.provider_link (
    id           uuid primary key,
    provider_id  text not null references account.provider,
    issuer       text not null,
    subject      text not null,
    person_id    uuid not null references account.account,
    email        text not null,
    linked_at    timestamptz not null,
    ended_at     timestamptz,
    ended_by     uuid
);
create unique index provider_link_by_subject on account.provider_link (issuer, subject) where ended_at is null;
create unique index provider_link_by_person on account.provider_link (person_id) where ended_at is null;
create index provider_link_by_provider on account.provider_link (provider_id);

-- A session that came in by an organisation's sign-in lives only as long as its row here: it is asked for at each request.
create table account.provider_visit (
    id           uuid primary key,
    provider_id  text not null references account.provider,
    person_id    uuid not null references account.account,
    subject      text not null,
    sid          text,                           -- what the provider calls its own session
    began_at     timestamptz not null,
    session_id   text                            -- null until the second step is done
);
create index provider_visit_by_subject on account.provider_visit (provider_id, subject);
create index provider_visit_by_person on account.provider_visit (person_id);
create index provider_visit_by_age on account.provider_visit (began_at);

-- Logout tokens are good once.
create table account.logout_token (
    provider_id  text not null references account.provider,
    hash         bytea not null,
    expires_at   timestamptz not null,
    primary key (provider_id, hash)
);
