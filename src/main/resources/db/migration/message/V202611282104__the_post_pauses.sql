-- When the mail server takes nothing from us at all (a quota, a password, a certificate, a dead line) the whole post pauses. One row,
-- shared by all nodes, so that neither a restart nor a second node begins afresh.
create table message.pause (
    one              boolean primary key default true check (one),
    since            timestamptz,                    -- null: letters leave
    tries            integer not null default 0,
    next_try_at      timestamptz,
    answer           text not null default '',       -- what the mail server said last, without addresses
    doubted          uuid[] not null default '{}',   -- letters refused in a row that may be about us or about them
    last_accepted_at timestamptz,
    resumed_at       timestamptz,
    check ((since is null) = (next_try_at is null))
);
insert into message.pause default values;

-- Whom the mail server's answer was about. Null for what was said before, and for a yes.
alter table message.delivery add column about text check (about in ('RECIPIENT', 'LETTER', 'SENDER'));

create index letter_sent_again on message.letter (resend_of) where resend_of is not null;
create index letter_failed on message.letter (put_at) where state in ('REFUSED', 'GIVEN_UP');
