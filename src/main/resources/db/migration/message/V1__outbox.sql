-- Letters wait here from the transaction that causes them until the worker has handed them to the mail server.
create table message.letter (
    id            uuid primary key,
    key           text not null unique check (key <> ''),
    owner_kind    text not null,
    owner_id      uuid not null,
    owner_reason  text not null,
    scope_id      uuid,                        -- the project it belongs to; null: the installation's own letters
    person_id     uuid,
    address       text not null,
    reply_to      text,
    language      text not null,
    secret        boolean not null,            -- opens a door: never shown to staff, body erased when sent
    subject       text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
    body_text     text,
    body_html     text,
    message_id    text not null unique,        -- the same for every attempt, so that a second copy is recognised
    put_at        timestamptz not null,
    due_at        timestamptz not null,
    state         text not null default 'WAITING'
                  check (state in ('WAITING', 'SENT', 'UNWANTED', 'REFUSED', 'GIVEN_UP')),
    attempts      integer not null default 0,
    lease         uuid,
    lease_until   timestamptz,
    erased_at     timestamptz,
    resend_of     uuid references message.letter,
    check (erased_at is not null or (body_text is not null and body_html is not null)),
    check ((lease is null) = (lease_until is null))
);
create index letter_due on message.letter (due_at) where state = 'WAITING';
create index letter_by_owner on message.letter (owner_kind, owner_id);
create index letter_by_scope on message.letter (scope_id, id desc);
create index letter_by_person on message.letter (person_id) where person_id is not null;
create index letter_to_erase on message.letter (put_at) where erased_at is null;

create table message.attachment (
    letter_id     uuid not null references message.letter,
    position      integer not null,
    name          text not null,
    content_type  text not null,
    content       bytea not null,
    primary key (letter_id, position)
);

-- What happened to each letter, and when; nothing here is ever changed.
create table message.delivery (
    id            uuid primary key,
    letter_id     uuid not null references message.letter,
    at            timestamptz not null,
    outcome       text not null
                  check (outcome in ('SENT', 'LATER', 'UNWANTED', 'REFUSED', 'GIVEN_UP', 'ASKED_AGAIN')),
    answer        text not null,               -- what the mail server said, shortened
    by_person     uuid                         -- who asked, when a person did
);
create index delivery_by_letter on message.delivery (letter_id, at);
