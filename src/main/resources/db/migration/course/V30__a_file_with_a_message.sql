-- The one file that goes with a message to those on a date. It is there before the message is: chosen while it is
-- written, changed until it is sent, and after that as it went.
create table course.date_message_file (
    message_id   uuid primary key,
    date_id      uuid not null references course.course_date,
    project_id   uuid not null,
    name         text not null check (name <> ''),
    content_type text not null,
    content      bytea not null check (length(content) between 1 and 5000000),
    sha256       bytea not null check (length(sha256) = 32),
    kept_at      timestamptz not null,
    kept_by      uuid
);
create index on course.date_message_file (date_id);
create index on course.date_message_file (project_id);

create function course.keep_sent_file() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if exists (select 1 from course.date_message where id = coalesce(old.message_id, new.message_id)) then
        raise exception 'a message that was sent keeps its file';
    end if;
    return coalesce(new, old);
end $$;
create trigger keep_sent_file before insert or update or delete on course.date_message_file
    for each row execute function course.keep_sent_file();
