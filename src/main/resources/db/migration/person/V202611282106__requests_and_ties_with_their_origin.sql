-- How somebody came to be tied to a project. A right over protected data never follows from a tie that one has made
-- oneself afterwards; so a tie knows who made it and who approved it.
alter table person.tie
    add column how text not null default 'BEFORE'
        check (how in ('BEFORE', 'OWN', 'MADE', 'KNOWN', 'MERGE', 'REQUEST')),
    add column made_by uuid,
    add column approved_by uuid check (approved_by <> made_by),
    add constraint request_is_approved check (how <> 'REQUEST' or approved_by is not null);

-- Null: by the person's own link. An address that a colleague has confirmed recognises the person in that project only.
alter table person.contact add column confirmed_by uuid;

-- A number or an address that was typed belongs to somebody whom the one who typed it may not see. The record in the
-- project of the one who asks waits, and all that is registered on it; somebody who has the person answers.
create table person.request (
    id           uuid primary key,
    person_id    uuid not null references person.person,  -- the record that waits
    other_id     uuid not null references person.person,  -- whom it may be
    project_id   uuid not null,                           -- where one asks from
    found_by     text not null check (found_by in ('NUMBER', 'ADDRESS')),
    reason       text not null check (length(reason) <= 500),
    asked_at     timestamptz not null,
    asked_by     uuid,                                    -- null: the person, by the link to a booking
    asked_role   text,
    told_at      timestamptz,
    answered_at  timestamptz,
    answered_by  uuid check (answered_by <> asked_by or answer = 'WITHDRAWN'),
    answer       text check (answer in ('YES', 'NO', 'WITHDRAWN')),
    check ((answered_at is null) = (answer is null)),
    check (person_id <> other_id)
);
create unique index asked_once on person.request (person_id, other_id) where answered_at is null;
create index on person.request (other_id) where answered_at is null;
create index on person.request (project_id, asked_at);
create index request_untold on person.request (asked_at) where told_at is null;

-- That somebody changed the name, the gender or the number of a person; those who have the person elsewhere are told.
create table person.fact_change (
    id         uuid primary key,
    person_id  uuid not null references person.person,
    what       text not null check (what in ('NAME', 'GENDER', 'NUMBER')),
    before     text,                                      -- the name as it was; never of a protected person
    at         timestamptz not null,
    by         uuid,
    told_at    timestamptz
);
create index on person.fact_change (person_id, at);
create index fact_change_untold on person.fact_change (at) where told_at is null;
