revoke delete on news.picture_text from ${app};
revoke update on news.rendition from ${app};
grant select, insert, update, delete on news.picture to ${app};
grant select, insert, update on news.picture_text to ${app};
grant select, insert, delete on news.rendition to ${app};
grant select on news.picture_use to ${app};

-- Names in a text, as /bilder/<id>; only of pictures that are there.
create or replace function news.named_pictures(body text) returns setof uuid
language sql stable security definer set search_path = '' as $$
    select p.id from news.picture p
     where p.id in (select m[1]::uuid
                      from regexp_matches(body, '/bilder/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})', 'g') m)
$$;

create or replace function news.note_picture_use() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    body text;
    in_edition boolean := tg_table_name = 'edition';
    written jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
    delete from news.picture_use
     where post_id = (written ->> 'post_id')::uuid and language = written ->> 'language' and seen = in_edition;
    if tg_op <> 'DELETE' then
        body := case when in_edition then written ->> 'html' else written ->> 'body' end;
        insert into news.picture_use (picture_id, post_id, language, seen)
        select n, (written ->> 'post_id')::uuid, written ->> 'language', in_edition from news.named_pictures(body) n;
    end if;
    return null;
end $$;
create or replace trigger note_picture_use after insert or update or delete on news.text
    for each row execute function news.note_picture_use();
create or replace trigger note_picture_use after insert or update or delete on news.edition
    for each row execute function news.note_picture_use();

-- Whether readers may see a picture: it is free, or something published shows it, or one that it replaced.
create or replace function news.picture_is_public(picture uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    with recursive shown as (
        select p.id, p.free from news.picture p where p.id = picture
        union
        select p.id, p.free from news.picture p join shown on p.replaced_by = shown.id
    )
    select exists (select 1 from shown where shown.free)
        or exists (select 1 from news.post p where p.picture_id in (select id from shown) and p.state = 'PUBLISHED')
        or exists (select 1 from news.picture_use u join news.post p on p.id = u.post_id
                    where u.picture_id in (select id from shown) and u.seen and p.state = 'PUBLISHED')
$$;

-- Where the rights of a picture are asked for; so that one row costs one look, however large the library is.
create or replace function news.picture_scope(of_picture uuid) returns uuid
language sql stable security definer set search_path = '' as
    $$ select scope_id from news.picture where id = of_picture $$;

-- Writers first: what they see needs no search for uses.
call news.shield('news.picture', 'false', $$scope_id = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
drop policy if exists seeing on news.picture;
create policy seeing on news.picture for select to ${app} using (news.picture_is_public(id));
call news.shield('news.picture_text', 'false',
    $$news.picture_scope(picture_id) = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
drop policy if exists seeing on news.picture_text;
create policy seeing on news.picture_text for select to ${app} using (news.picture_is_public(picture_id));
call news.shield('news.rendition', 'false',
    $$news.picture_scope(picture_id) = any((select access.scopes('NEWS_WRITE'))::uuid[])$$);
drop policy if exists seeing on news.rendition;
create policy seeing on news.rendition for select to ${app} using (news.picture_is_public(picture_id));
call access.protect('news.picture_use');
drop policy if exists reading on news.picture_use;
create policy reading on news.picture_use for select to ${app}
    using (post_id in (select id from news.post));
