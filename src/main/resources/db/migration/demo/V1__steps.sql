-- Which steps of filling the demonstration are done, so that a start that was interrupted goes on where it was.
create table demo.step (
    name    text primary key,
    done_at timestamptz not null default clock_timestamp()
);
