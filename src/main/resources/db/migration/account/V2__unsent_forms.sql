-- What colleagues type in forms and have not sent yet: kept while they type, gone when the form is stored or after a fortnight.
create table account.draft (
    id         uuid primary key,                        -- one opening of one form
    person_id  uuid not null references person.person,
    form       text not null,                           -- where the form is sent; empty when it was stored
    saved_at   timestamptz not null,
    sent_at    timestamptz,                             -- the form was stored: what arrives later comes too late
    cipher     bytea check (octet_length(cipher) <= 1000000),
    check ((cipher is null) = (sent_at is not null))
);
create index draft_by_person on account.draft (person_id, saved_at desc);

-- Forms sent after a session had ended. The key to them lies in a cookie of the browser that sent them, and nowhere else.
create table account.parked (
    browser_hash  bytea not null,
    draft_id      uuid not null,
    parked_at     timestamptz not null,
    cipher        bytea not null check (octet_length(cipher) <= 1000000),
    primary key (browser_hash, draft_id)
);
