-- The fund's description is Swedish and stays as it was decided. Beside it staff may tell in a few sentences what the
-- project is, in easy Swedish and in English. One row a project; empty means not written.
create table project.short_text (
    project_id uuid primary key references project.project,
    english    text not null default '' check (length(english) <= 2000),
    easy       text not null default '' check (length(easy) <= 2000),
    changed_at timestamptz not null,
    changed_by uuid
);
