-- What a programme and its parts are, told in English and in easy Swedish as far as somebody has written it.
-- Empty means not written: the page shows the Swedish text and says so.
alter table course.programme
    add column summary_en       text not null default '' check (length(summary_en) <= 1000),
    add column summary_easy     text not null default '' check (length(summary_easy) <= 1000),
    add column description_en   text not null default '' check (length(description_en) <= 8000),
    add column description_easy text not null default '' check (length(description_easy) <= 8000);
alter table course.part
    add column summary_en   text not null default '' check (length(summary_en) <= 1000),
    add column summary_easy text not null default '' check (length(summary_easy) <= 1000);
