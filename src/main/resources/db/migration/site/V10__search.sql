-- What can be found on the public pages: one row a text, in the language it is written in. Only what everybody may read stands
-- here, and nothing about a person: no byline, no contact. Words are cut into parts by the program before they come here.
create table site.search_entry (
    kind       text not null check (kind in ('POST', 'PAGE', 'DATE', 'PROGRAMME', 'PROJECT')),
    id         uuid not null,
    language   text not null check (language in ('sv', 'en', 'easy')),
    readers    text[] not null,                       -- readers of which languages get this text: theirs, or the one there is
    sites      uuid[] not null,                       -- associations whose sites show it
    path       text not null,
    title      text not null,
    lead       text not null,
    body       text not null,
    starts_at  timestamptz,                           -- when it happens, or when it was published
    ends_at    timestamptz,                           -- dates only
    changed_at timestamptz not null,
    head       tsvector not null,                     -- title, lead and parts, with weights: what ranks
    words      tsvector not null,                     -- everything: what finds
    source     text not null,                         -- a mark of what this was made from, to see when it is old
    primary key (kind, id, language)
) with (toast_tuple_target = 512);                     -- ranking reads thousands of rows: long texts lie beside them
create index on site.search_entry using gin (words) with (fastupdate = off);
create index on site.search_entry (changed_at desc);

-- Words that somebody has written on these pages: what spelling is compared with, and what compounds are cut by.
create table site.search_word (
    word   text primary key check (word <> '' and length(word) <= 60),
    folded text not null                              -- without dots and rings: mote is möte to who has no such keys
);
create index on site.search_word using gin (folded public.gin_trgm_ops);
