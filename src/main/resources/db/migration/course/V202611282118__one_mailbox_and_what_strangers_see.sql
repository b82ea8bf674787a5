-- What counts as one mailbox for limits: see MailAddress.mailbox. Null: not from the public form, or forgotten.
alter table course.sign_up add column mailbox text;
update course.sign_up
   set mailbox = replace(regexp_replace(split_part(address, '@', 1), '(.)\+.*$', '\1'), '.', '') || '@' || split_part(address, '@', 2)
 where address is not null and state in ('HELD', 'QUEUED') and person_id is null;
drop index course.unconfirmed_by_address;
create index unconfirmed_by_mailbox on course.sign_up (mailbox) where state in ('HELD', 'QUEUED');

-- Seats and places in line that strangers see as taken though they are not: a sign-up that changes nothing, since the address has
-- one already, must look like one that does. Those of seats end as a held seat does.
alter table course.course_date
    add column seen_taken   int not null default 0 check (seen_taken >= 0),
    add column seen_waiting int not null default 0 check (seen_waiting >= 0);
create table course.seen_seat (
    date_id   uuid not null references course.course_date,
    until     timestamptz not null
);
create index on course.seen_seat (date_id, until);
