-- A picture that came with an archive has nobody who says whether somebody can be recognised in it. It waits until somebody does:
-- for all of an archive at once, which is written down, or picture by picture.
alter table news.picture add column judged boolean not null default true;     -- whether anybody has said who can be recognised
create index on news.picture (scope_id) where not judged;
alter table news.moving
    add column consented_at timestamptz,                                      -- when somebody said that nobody can be recognised
    add column consented_by uuid,                                             -- in its pictures, or that those have consented
    add check (consented_by is null or consented_at is not null);

-- WordPress answers to a number too: /?p=123.
alter table news.moving_entry add column number_address text not null default '';
