-- Readers see what is published; writers also what is under way in their association or project.
create or replace procedure news.shield(shielded regclass, readers text, writers text) language plpgsql as $$
begin
    call access.protect(shielded);
    execute format('drop policy if exists reading on %s', shielded);
    execute format('create policy reading on %s for select to ${app} using (%s or %s)', shielded, readers, writers);
    execute format('drop policy if exists adding on %s', shielded);
    execute format('create policy adding on %s for insert to ${app} with check (%s)', shielded, writers);
    execute format('drop policy if exists changing on %s', shielded);
    execute format('create policy changing on %s for update to ${app} using (%s) with check (%s)',
                   shielded, writers, writers);
    execute format('drop policy if exists removing on %s', shielded);
    execute format('create policy removing on %s for delete to ${app} using (%s)', shielded, writers);
end $$;

call news.shield('news.post', $$state = 'PUBLISHED'$$, $$scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
call news.shield('news.text', 'false',
    'post_id in (select id from news.post where scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]))');
call news.shield('news.revision', 'false',
    'post_id in (select id from news.post where scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]))');
call news.shield('news.edition', 'exists (select from news.post p where p.id = post_id)',
    'post_id in (select id from news.post where scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]))');
