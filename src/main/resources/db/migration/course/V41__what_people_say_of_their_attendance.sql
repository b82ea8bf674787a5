-- That somebody cannot come, or can after all: each time it is said is a row, the last one holds. The seat is kept; who was
-- there is recorded by staff.
create table course.absence_report (
    id         uuid primary key,
    sign_up_id uuid not null references course.sign_up,
    date_id    uuid not null references course.course_date,
    project_id uuid not null references project.project,
    coming     boolean not null,                       -- takes back what was said before
    reason     text check (reason in ('ILL', 'CARE', 'WORK', 'TRAVEL', 'OTHER')),   -- gone thirty days after the date
    told_at    timestamptz not null,
    actor_kind text not null,
    actor_id   uuid,
    constraint who_comes_needs_no_reason check (not coming or reason is null)
);
create index on course.absence_report (sign_up_id, told_at);
create index on course.absence_report (date_id);
create index on course.absence_report (project_id);

-- Somebody says that what was recorded is wrong, and what is right. Never changed; the answer is a row of its own.
create table course.attendance_contest (
    id            uuid primary key,
    sign_up_id    uuid not null references course.sign_up,
    date_id       uuid not null references course.course_date,
    project_id    uuid not null references project.project,
    attendance_id uuid not null references course.attendance,      -- what was recorded when it was said
    state         text not null check (state in ('PRESENT', 'PART', 'EXCUSED', 'ABSENT')),
    arrived       time,
    departed      time check (departed > arrived),
    words         text not null check (length(words) between 1 and 500),
    made_at       timestamptz not null,
    actor_kind    text not null,
    actor_id      uuid,
    constraint part_of_the_day_has_times check ((state = 'PART') = (arrived is not null and departed is not null))
);
create index on course.attendance_contest (sign_up_id, made_at);
create index on course.attendance_contest (date_id);
create index on course.attendance_contest (project_id);
create index on course.attendance_contest (attendance_id);

-- The answer. The key lets one person decide: whoever comes second changes nothing.
create table course.contest_decision (
    contest_id    uuid primary key references course.attendance_contest,
    sign_up_id    uuid not null references course.sign_up,
    date_id       uuid not null references course.course_date,
    project_id    uuid not null references project.project,
    accepted      boolean not null,
    attendance_id uuid references course.attendance,               -- what holds by it
    answer        text not null check (length(answer) between 1 and 500),
    decided_at    timestamptz not null,
    decided_by    uuid,
    actor_kind    text not null,
    constraint accepted_means_recorded check (accepted = (attendance_id is not null))
);
create index on course.contest_decision (sign_up_id);
create index on course.contest_decision (date_id);
create index on course.contest_decision (project_id);
create index on course.contest_decision (attendance_id);

create function course.keep_contest() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception 'what was said about attendance stays';
end $$;
create trigger keep_contest before update or delete on course.attendance_contest
    for each row execute function course.keep_contest();
create trigger keep_decision before update or delete on course.contest_decision
    for each row execute function course.keep_contest();
