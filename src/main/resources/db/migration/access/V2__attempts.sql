-- How often somebody has tried, so that guessing and flooding end; a restart forgets nothing. Subjects are hashed.
create table access.attempt (
    kind     text not null,
    subject  bytea not null,
    at       timestamptz not null
);
create index attempt_by_subject on access.attempt (kind, subject, at);
create index attempt_by_age on access.attempt (at);
