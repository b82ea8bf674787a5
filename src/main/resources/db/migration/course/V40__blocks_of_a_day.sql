-- A date may have blocks, such as a morning and an afternoon. Those that staff have set are rows; without rows a whole day is
-- split at its lunch and anything shorter is one block. course_date.break_minutes stays what does not count in all.
create table course.date_block (
    date_id       uuid not null references course.course_date,
    position      int  not null check (position between 1 and 9),
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    break_minutes int  not null default 0 check (break_minutes >= 0),
    primary key (date_id, position)
);

-- The time of an attendance, block by block, with the block as it was. Written with its attendance and never changed: the
-- sums stay in course.attendance, which months and certificates read. docs/decisions/0063
create table course.attendance_block (
    attendance_id     uuid not null references course.attendance,
    position          int  not null check (position between 1 and 9),
    sign_up_id        uuid not null references course.sign_up,
    date_id           uuid not null references course.course_date,
    project_id        uuid not null references project.project,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null check (ends_at > starts_at),
    break_minutes     int  not null check (break_minutes >= 0),
    minutes_late      int  not null check (minutes_late >= 0),
    minutes_early     int  not null check (minutes_early >= 0),
    clock_minutes     int  not null check (clock_minutes >= 0),
    countable_minutes int  not null,
    primary key (attendance_id, position),
    constraint countable_is_part_of_clock check (countable_minutes between 0 and clock_minutes)
);
create index on course.attendance_block (sign_up_id);
create index on course.attendance_block (date_id);
create index on course.attendance_block (project_id);

create function course.keep_block() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception 'attendance is corrected by a new row';
end $$;
create trigger keep_block before update or delete on course.attendance_block
    for each row execute function course.keep_block();

-- When somebody has attended: in all blocks, for so many per cent of the minutes that count, or in any block.
alter table course.programme
    add column attended_rule    text not null default 'PERCENT' check (attended_rule in ('ALL_BLOCKS', 'PERCENT', 'ANY_BLOCK')),
    add column attended_percent int  not null default 80 check (attended_percent between 1 and 100);
