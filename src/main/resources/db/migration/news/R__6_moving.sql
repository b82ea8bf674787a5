call news.shield('news.moving', 'false', $$scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
call news.shield('news.moving_entry', 'false',
    $$run_id in (select id from news.moving where scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[]))$$);
call news.shield('news.moving_left', 'false',
    $$run_id in (select id from news.moving where scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[]))$$);
call news.shield('news.moving_file', 'false',
    $$run_id in (select id from news.moving where scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[]))$$);
call news.shield('news.imported', 'false', $$scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
call news.shield('news.old_address', 'exists (select from news.post p where p.id = post_id)',
    'post_id in (select id from news.post where scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]))');

revoke delete on news.moving_entry from ${app};
grant select, insert, update, delete on news.moving to ${app};
grant select, insert, update on news.moving_entry to ${app};
grant select, insert, delete on news.moving_left, news.moving_file to ${app};
grant select, insert, update on news.imported to ${app};
grant select, insert on news.old_address to ${app};

-- What words are like, told from other words; the separator is no character of a text.
create or replace function news.print(variadic words text[]) returns bytea
language sql stable set search_path = '' as $$
    select sha256(convert_to(array_to_string(words, chr(31), ''), 'UTF8'))
$$;

-- How a text of a post stands now.
create or replace function news.stands(post uuid, wanted_language text) returns bytea
language sql stable set search_path = '' as $$
    select news.print(t.title, t.lead, t.body, t.alt, t.spoken, p.byline, p.role, p.sound,
                      (select string_agg(g.tag, ',' order by g.tag) from news.post_tag g where g.post_id = p.id))
      from news.text t join news.post p on p.id = t.post_id
     where t.post_id = post and t.language = wanted_language
$$;
revoke all on function news.print(text[]) from public;
revoke all on function news.stands(uuid, text) from public;
grant execute on function news.print(text[]), news.stands(uuid, text) to ${app};
