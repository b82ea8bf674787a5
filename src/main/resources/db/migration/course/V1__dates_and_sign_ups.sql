-- The supply (themes, programmes, their parts, dates of a part) and who has asked for a seat.
-- Invariants are repeated here although the domain keeps them: the database is the last honest witness.

create table course.theme (
    id       uuid primary key,
    slug     text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name     text not null,
    name_en  text not null,
    position int  not null default 0
);

create table course.programme (
    id          uuid primary key,
    project_id  uuid not null,
    slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       text not null,
    summary     text not null default '',
    description text not null default ''
);
create index on course.programme (project_id);

create table course.part (
    id           uuid primary key,
    programme_id uuid not null references course.programme,
    project_id   uuid not null,
    theme_id     uuid references course.theme,
    position     int  not null,
    slug         text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title        text not null,
    summary      text not null default '',
    kind         text not null default 'SEMINAR' check (kind in ('SEMINAR', 'DEEPENING', 'SUPERVISION', 'PRACTICE')),
    requires     uuid references course.part check (requires <> id),   -- "kräver introduktion"
    unique (programme_id, slug),
    unique (programme_id, position)
);

create table course.course_date (
    id             uuid primary key,
    part_id        uuid not null references course.part,
    project_id     uuid not null,
    slug           text,                                   -- set at publication, never changed, never reused
    starts_at      timestamptz not null,
    ends_at        timestamptz not null check (ends_at > starts_at),
    break_minutes  int  not null default 0 check (break_minutes >= 0),
    lunch          boolean not null default false,         -- says "med lunch" beside the hours
    mode           text not null check (mode in ('ON_SITE', 'DIGITAL', 'HYBRID')),
    place          text,                                   -- null: "Plats meddelas"
    town           text,
    link           text,                                   -- null: "Länk meddelas"; never on a public page
    entry          text not null default 'OPEN' check (entry in ('OPEN', 'DROP_IN', 'CLOSED')),
    capacity       int  not null check (capacity >= 0),
    taken          int  not null default 0 check (taken >= 0),
    waiting        int  not null default 0 check (waiting >= 0),
    turns          int  not null default 0,                -- how many turns have been drawn; drawn under the row lock
    closes_at      timestamptz not null,                   -- last moment to sign up and to be promoted
    offer_minutes_far  int not null default 4320 check (offer_minutes_far > 0),
    offer_minutes_near int not null default 1440 check (offer_minutes_near > 0),
    offer_minutes_last int not null default 120 check (offer_minutes_last > 0),
    promotion_paused_at     timestamptz,
    promotion_paused_reason text,
    status         text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    cancel_reason  text,
    sequence       int  not null default 0,                -- of the calendar entry: rises at each change that matters
    version        int  not null default 1,
    changed_at     timestamptz not null,
    constraint seats_within_capacity check (taken <= capacity),
    constraint closes_before_it_begins check (closes_at <= starts_at),
    constraint public_means_addressed check (status = 'DRAFT' or slug is not null),
    unique (part_id, slug)
);
create index on course.course_date (starts_at);
create index on course.course_date (project_id, starts_at);

-- Others link to a date's address: it survives moving and cancelling.
create function course.keep_address() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_op = 'DELETE' or new.slug is distinct from old.slug or new.part_id <> old.part_id then
        raise exception 'the address of a published date is permanent';
    end if;
    return new;
end $$;
create trigger keep_address before update on course.course_date
    for each row when (old.slug is not null) execute function course.keep_address();
create trigger keep_row before delete on course.course_date
    for each row when (old.slug is not null) execute function course.keep_address();

-- What has happened to a date, by whom.
create table course.course_date_event (
    id         uuid primary key default uuidv7(),
    date_id    uuid not null references course.course_date,
    project_id uuid not null,
    at         timestamptz not null,
    what       text not null check (what in ('PUBLISHED', 'CHANGED', 'MOVED', 'CANCELLED', 'CAPACITY', 'PAUSED', 'RESUMED')),
    actor_kind text not null,
    actor_id   uuid,
    reason     text,
    before     jsonb
);
create index on course.course_date_event (date_id, at);

create table course.sign_up (
    id               uuid primary key,
    date_id          uuid not null references course.course_date,
    project_id       uuid not null,
    turn             int  not null,                        -- order of asking, drawn under the date's lock, never renumbered
    person_id        uuid,                                 -- known once the address is confirmed
    name             text not null check (name <> ''),
    alias            boolean not null default false,       -- registered by staff under another name
    email            text,
    address          text,                                 -- e-mail normalised: what "the same address" means
    organisation_id  uuid,
    workplace_id     uuid,
    role             text,                                 -- as claimed, for statistics only
    language         text not null default 'sv' check (language in ('sv', 'en')),
    state            text not null check (state in
                         ('HELD', 'CONFIRMED', 'QUEUED', 'OFFERED', 'CANCELLED', 'DECLINED', 'EXPIRED', 'MOVED')),
    asked_at         timestamptz not null,
    hold_until       timestamptz,
    offer_until      timestamptz,
    offers           int  not null default 0 check (offers >= 0),
    resting          boolean not null default false,       -- let one offered seat pass, waits for another
    confirmed_at     timestamptz,
    ended_at         timestamptz,
    reason           text,
    moved_to         uuid references course.course_date,
    sequence         int  not null default 0,
    hold_reminded_at timestamptz,
    day_reminded_at  timestamptz,
    version          int  not null default 1,
    unique (date_id, turn),
    constraint held_until_when check (state <> 'HELD' or hold_until is not null),
    constraint offered_until_when check (state <> 'OFFERED' or offer_until is not null),
    constraint ended_when check ((state in ('CANCELLED', 'DECLINED', 'EXPIRED', 'MOVED')) = (ended_at is not null))
);
create unique index one_live_sign_up_per_address on course.sign_up (date_id, address)
    where state in ('HELD', 'CONFIRMED', 'QUEUED', 'OFFERED');
create index queue_in_order on course.sign_up (date_id, turn) where state = 'QUEUED';
create index seats_that_run_out on course.sign_up (date_id) where state in ('HELD', 'OFFERED');
create index unconfirmed_by_address on course.sign_up (address) where state = 'HELD';
create index on course.sign_up (person_id) where person_id is not null;
create index on course.sign_up (project_id);

-- Every change of a sign-up: from what, to what, when, by whom.
create table course.sign_up_event (
    id         uuid primary key default uuidv7(),
    sign_up_id uuid not null references course.sign_up,
    date_id    uuid not null,
    project_id uuid not null,
    at         timestamptz not null,
    before     text,
    after      text not null,
    actor_kind text not null,
    actor_id   uuid,
    reason     text
);
create index on course.sign_up_event (sign_up_id, at);

-- A capability link: one booking and its verbs. Only the hash is kept; each letter carries a link of its own.
create table course.booking_link (
    hash       bytea primary key check (length(hash) = 32),
    sign_up_id uuid not null references course.sign_up,
    project_id uuid not null,
    made_at    timestamptz not null,
    revoked_at timestamptz
);
create index on course.booking_link (sign_up_id);

-- What somebody needs to be able to take part. Apart from the sign-up, seen by few, gone the day after the date.
create table course.adaptation (
    sign_up_id uuid primary key references course.sign_up,
    date_id    uuid not null references course.course_date,
    project_id uuid not null,
    need       text not null check (need <> ''),
    told_at    timestamptz not null
);
create index on course.adaptation (date_id);
