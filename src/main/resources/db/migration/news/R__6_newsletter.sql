grant select, update, delete on news.reader to ${app};
grant select, insert on news.reader_link to ${app};
revoke insert on news.former_reader from ${app};
grant select, delete on news.former_reader to ${app};
grant select, insert, update, delete on news.issue, news.issue_item to ${app};
grant select, insert, update on news.mailing to ${app};

-- Addresses are for the job that sends, and for those who may publish for the association.
call access.protect('news.reader');
drop policy if exists readers on news.reader;
create policy readers on news.reader to ${app}
    using (association_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[]));
call access.protect('news.reader_link');
drop policy if exists links on news.reader_link;
create policy links on news.reader_link to ${app} using ((select access.actor_kind()) = 'job');
call access.protect('news.former_reader');
drop policy if exists former on news.former_reader;
create policy former on news.former_reader to ${app}
    using (association_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[]));
call access.protect('news.mailing');
drop policy if exists mailings on news.mailing;
create policy mailings on news.mailing to ${app}
    using (issue_id in (select id from news.issue
                         where association_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[])));

call news.shield('news.issue', $$state in ('SENDING', 'SENT')$$,
    $$association_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[])$$);
call news.shield('news.issue_item',
    $$chosen and issue_id in (select id from news.issue where state in ('SENDING', 'SENT'))$$,
    $$issue_id in (select id from news.issue where association_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[]))$$);

-- Whether readers still get it: a published post, or a date that takes place.
create or replace function news.item_shows(item uuid) returns boolean
language sql stable as $$
    select exists (select from news.post where id = item and state = 'PUBLISHED')
        or exists (select from course.published_date where id = item and status = 'PUBLISHED')
$$;

-- Takes back the letters in the outbox that tell of a post which readers do not get any more. Who took the post back may see no
-- reader, so the database looks for the letters; for a post that readers do get it does nothing.
drop function if exists news.letters_telling_of(uuid);
create or replace function news.take_back_letters_of(withdrawn uuid, moment timestamptz) returns integer
language sql security definer set search_path = '' as $$
    select message.published_take_back(array(
        select letter from news.mailing
         where state = 'PUT' and withdrawn = any (items)
           and not exists (select from news.post where id = withdrawn and state = 'PUBLISHED')), moment)
$$;

-- Somebody asks for the newsletter. ASKED: a letter is to be confirmed; KNOWN: is a reader already, nothing is changed;
-- REFUSED: the mailbox was found dead not long ago, nothing is sent.
create or replace function news.ask_for_newsletter(
    new_id uuid, association uuid, address text, tongue text, wanted_themes text[], wanted_projects text[],
    wanted_kinds text[], text_version integer, own bytea, hashed bytea, moment timestamptz)
returns table (reader uuid, answer text)
language plpgsql security definer set search_path = '' as $$
declare
    asked uuid;
begin
    if exists (select from news.former_reader f where f.association_id = association and f.address = hashed
                  and f.why = 'REFUSED' and f.at > moment - interval '30 days') then
        return query select null::uuid, 'REFUSED';
        return;
    end if;
    insert into news.reader as r (id, association_id, email, language, themes, projects, kinds, consent, asked_at)
    values (new_id, association, address, tongue, wanted_themes, wanted_projects, wanted_kinds, text_version, moment)
        on conflict (association_id, lower(email)) do update
       set language = excluded.language, themes = excluded.themes, projects = excluded.projects, kinds = excluded.kinds,
           consent = excluded.consent, asked_at = excluded.asked_at
     where r.confirmed_at is null
    returning r.id into asked;
    if asked is null then
        select r.id into asked from news.reader r where r.association_id = association and lower(r.email) = lower(address);
        answer := 'KNOWN';
    else
        answer := 'ASKED';
    end if;
    insert into news.reader_link (secret, reader_id, purpose) values (own, asked, 'OWN');
    reader := asked;
    return next;
end $$;

-- What a link opens: this one reader and nobody else.
create or replace function news.reader_by_link(hashed_secret bytea)
returns table (id uuid, association_id uuid, email text, language text, themes text[], projects text[], kinds text[],
               confirmed boolean, purpose text)
language sql stable security definer set search_path = '' as $$
    select r.id, r.association_id, r.email, r.language, r.themes, r.projects, r.kinds, r.confirmed_at is not null, l.purpose
      from news.reader_link l join news.reader r on r.id = l.reader_id
     where l.secret = hashed_secret
$$;

create or replace function news.confirm_reader(hashed_secret bytea, hashed_address bytea, moment timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    confirmed news.reader;
begin
    update news.reader r set confirmed_at = moment
     where r.id = (select reader_id from news.reader_link where secret = hashed_secret and purpose = 'OWN')
       and r.confirmed_at is null
    returning * into confirmed;
    delete from news.former_reader f where f.association_id = confirmed.association_id and f.address = hashed_address;
    return confirmed.id;
end $$;

create or replace function news.choose_as_reader(
    hashed_secret bytea, tongue text, wanted_themes text[], wanted_projects text[], wanted_kinds text[]) returns uuid
language sql security definer set search_path = '' as $$
    update news.reader
       set language = tongue, themes = wanted_themes, projects = wanted_projects, kinds = wanted_kinds
     where id = (select reader_id from news.reader_link where secret = hashed_secret and purpose = 'OWN')
    returning id
$$;

-- Nothing is left but the hash: what waits for the reader is not written any more, and letters that were sent do not tell to whom.
create or replace function news.end_reader(gone uuid, hashed_address bytea, reason text, moment timestamptz) returns void
language sql security definer set search_path = '' as $$
    insert into news.former_reader (association_id, address, why, at)
    select association_id, hashed_address, reason, moment from news.reader where id = gone
        on conflict (association_id, address) do update set why = excluded.why, at = excluded.at;
    update news.mailing set state = 'LEFT' where reader_id = gone and state = 'WAITING';
    delete from news.reader where id = gone;
    select message.published_forget('news.reader', array[gone], moment);
$$;

create or replace function news.leave_newsletter(hashed_secret bytea, hashed_address bytea, moment timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    door news.reader_link;
begin
    select * into door from news.reader_link where secret = hashed_secret for update;
    if door.reader_id is null then
        return null;
    end if;
    update news.mailing set left_at = moment where id = door.mailing_id;
    perform news.end_reader(door.reader_id, hashed_address, 'LEFT', moment);
    return door.reader_id;
end $$;

-- For the job that finds a mailbox dead, and for colleagues whom a reader has called.
create or replace function news.remove_reader(gone uuid, hashed_address bytea, reason text, moment timestamptz)
returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select from news.reader r where r.id = gone
                      and r.association_id = any((select access.scopes('NEWS_PUBLISH'))::uuid[])) then
        return false;
    end if;
    perform news.end_reader(gone, hashed_address, reason, moment);
    return true;
end $$;

revoke all on function news.end_reader(uuid, bytea, text, timestamptz) from public, ${app};
revoke all on function news.take_back_letters_of(uuid, timestamptz) from public;
grant execute on function news.take_back_letters_of(uuid, timestamptz) to ${app};
