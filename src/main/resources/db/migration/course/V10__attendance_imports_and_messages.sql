-- Who was there and for how long, the evidence for it, calendars that were read, and what was written to a date.

-- Evidence as it came: a scanned sign list or a meeting's own report. Never changed; the same file is kept once a date.
create table course.attendance_file (
    id           uuid primary key,
    date_id      uuid not null references course.course_date,
    project_id   uuid not null,
    kind         text not null check (kind in ('SCAN', 'MEETING_REPORT')),
    name         text not null,
    content_type text not null,
    content      bytea not null check (length(content) between 1 and 20000000),
    sha256       bytea not null check (length(sha256) = 32),
    kept_at      timestamptz not null,
    kept_by      uuid,
    unique (date_id, sha256)
);
create index on course.attendance_file (project_id);

-- How it went for one sign-up. A correction is a new row with a reason, the old row points at it; a press that was undone
-- is withdrawn. Sums read the rows that are neither replaced nor withdrawn.
create table course.attendance (
    id                uuid primary key,
    sign_up_id        uuid not null references course.sign_up,
    date_id           uuid not null references course.course_date,
    project_id        uuid not null,
    person_id         uuid references person.person,
    organisation_id   uuid references organisation.organisation,   -- as it was on that day
    on_date           date not null,                                -- the day in Stockholm on which it began
    state             text not null check (state in ('PRESENT', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'ABSENT')),
    minutes_late      int  not null default 0 check (minutes_late >= 0),
    minutes_early     int  not null default 0 check (minutes_early >= 0),
    clock_minutes     int  not null check (clock_minutes >= 0),
    countable_minutes int  not null,
    counting_reason   text not null check (counting_reason in ('PARTICIPANT', 'PROJECT_STAFF', 'LECTURER', 'OTHER_EU_PROJECT')),
    source            text not null check (source in ('DOOR', 'PAPER', 'MEETING', 'CORRECTION', 'IMPORT')),
    file_id           uuid references course.attendance_file,
    reason            text,
    recorded_at       timestamptz not null,
    recorded_by       uuid,
    actor_kind        text not null,
    replaced_by       uuid references course.attendance deferrable initially deferred,
    withdrawn_at      timestamptz,
    withdrawn_by      uuid,
    constraint countable_is_part_of_clock check (countable_minutes between 0 and clock_minutes),
    constraint only_participants_count check (counting_reason = 'PARTICIPANT' or countable_minutes = 0),
    constraint who_was_away_has_no_minutes check (state not in ('EXCUSED', 'ABSENT') or clock_minutes = 0),
    constraint corrected_with_reason check (source <> 'CORRECTION' or reason is not null)
);
create unique index one_attendance_that_counts on course.attendance (sign_up_id)
    where replaced_by is null and withdrawn_at is null;
create index on course.attendance (sign_up_id, recorded_at);
create index on course.attendance (date_id);
create index on course.attendance (project_id, on_date) where replaced_by is null and withdrawn_at is null;
create index on course.attendance (person_id) where person_id is not null;

-- What was said cannot be said differently afterwards: only who it was, what took its place and that it was withdrawn.
create function course.keep_attendance() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_op = 'DELETE'
       or (new.sign_up_id, new.date_id, new.state, new.minutes_late, new.minutes_early, new.clock_minutes,
           new.countable_minutes, new.counting_reason, new.source, new.recorded_at)
          is distinct from
          (old.sign_up_id, old.date_id, old.state, old.minutes_late, old.minutes_early, old.clock_minutes,
           old.countable_minutes, old.counting_reason, old.source, old.recorded_at) then
        raise exception 'attendance is corrected by a new row';
    end if;
    return new;
end $$;
create trigger keep_attendance before update or delete on course.attendance
    for each row execute function course.keep_attendance();

-- Somebody becomes known after the door: what was recorded under a name belongs to the person.
create function course.know_who_attended() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    update course.attendance set person_id = new.person_id
     where sign_up_id = new.id and person_id is distinct from new.person_id;
    return null;
end $$;
create trigger know_who_attended after update of person_id on course.sign_up
    for each row when (new.person_id is not null and new.person_id is distinct from old.person_id)
    execute function course.know_who_attended();

-- A calendar that was read and saved. The same dates again add nothing, also when a date was moved since.
create table course.calendar_import (
    id           uuid primary key,
    programme_id uuid not null references course.programme,
    project_id   uuid not null,
    made         int  not null check (made >= 0),
    known        int  not null check (known >= 0),
    at           timestamptz not null,
    by           uuid
);
create index on course.calendar_import (programme_id, at);

create table course.imported_date (
    programme_id uuid not null references course.programme,
    key          bytea not null check (length(key) = 32),           -- of part and begin, as first read
    date_id      uuid not null references course.course_date,
    import_id    uuid not null references course.calendar_import,
    primary key (programme_id, key)
);
create index on course.imported_date (date_id);

-- What staff wrote to those on a date, and to whom it went.
create table course.date_message (
    id         uuid primary key,
    date_id    uuid not null references course.course_date,
    project_id uuid not null,
    kind       text not null check (kind in ('FREE', 'MOVED', 'CANCELLED')),
    groups     text[] not null,
    subject    text not null check (subject <> ''),
    body       text not null check (body <> ''),
    reply_to   text,
    sent_at    timestamptz not null,
    sent_by    uuid
);
create index on course.date_message (date_id, sent_at);

create table course.date_message_to (
    message_id uuid not null references course.date_message,
    sign_up_id uuid not null references course.sign_up,
    project_id uuid not null,
    date_id    uuid not null,
    person_id  uuid,
    primary key (message_id, sign_up_id)
);
create index on course.date_message_to (sign_up_id);
create index on course.date_message_to (project_id);
