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
-- A row's post is asked for by its key, one at a time: an "in" would be answered by reading every post there is.
call news.shield('news.text', 'false',
    '(select p.scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]) from news.post p where p.id = post_id)');
call news.shield('news.revision', 'false',
    '(select p.scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]) from news.post p where p.id = post_id)');
call news.shield('news.edition', '(select p.state = ''PUBLISHED'' from news.post p where p.id = post_id)',
    '(select p.scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]) from news.post p where p.id = post_id)');
call news.shield('news.preview', 'false',
    '(select p.scope_id = any((select access.scopes(''NEWS_WRITE''))::uuid[]) from news.post p where p.id = post_id)');

-- The working copy behind an open door: whoever has the secret reads one post, in the asked language or in Swedish.
create or replace function news.preview(wanted_secret bytea, wanted_language text, at timestamptz)
returns table (post_id uuid, kind text, byline text, role text, language text, title text, lead text, body text, alt text,
               spoken text, sound text, picture_id uuid, decorative boolean, saved_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select p.id, p.kind, p.byline, p.role, t.language, t.title, t.lead, t.body, t.alt, t.spoken, p.sound, p.picture_id,
           p.decorative, t.saved_at
      from news.preview v
      join news.post p on p.id = v.post_id
      join news.text t on t.post_id = p.id
     where v.secret = wanted_secret and v.closed_at is null and v.expires_at > at
     order by t.language = wanted_language desc, t.language = 'sv' desc
     limit 1
$$;
revoke all on function news.preview(bytea, text, timestamptz) from public;
