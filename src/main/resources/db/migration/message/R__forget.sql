-- What a letter was about has been erased: to whom it went and what it said go too; that a letter was sent stays. For functions of the
-- owner in other modules, which have checked whose it was; no other role may call it.
create or replace function message.published_forget(kind text, owners uuid[], at timestamptz) returns void
language sql security definer set search_path = '' as $$
    delete from message.attachment a
     using message.letter l where l.id = a.letter_id and l.owner_kind = kind and l.owner_id = any (owners);
    update message.letter
       set address = 'erased@erased.invalid', reply_to = null, person_id = null, leave_url = null, body_text = null,
           body_html = null, erased_at = coalesce(erased_at, at),
           state = case state when 'WAITING' then 'UNWANTED' else state end
     where owner_kind = kind and owner_id = any (owners);
$$;

-- The same for a job of the program.
create or replace function message.forget(kind text, owners uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor_kind() <> 'job' then
        raise insufficient_privilege using message = 'only a job forgets letters';
    end if;
    perform message.published_forget(kind, owners, at);
end $$;

-- Letters that must not leave as they are written: unwanted from now on, and what they said is gone. One that is being handed
-- over at this moment is left alone: it leaves, or its owner is asked again. For functions of the owner in other modules.
drop function if exists message.take_back(text[], timestamptz);
create or replace function message.published_take_back(keys text[], at timestamptz) returns integer
language sql security definer set search_path = '' as $$
    with back as (
        update message.letter
           set state = 'UNWANTED', body_text = null, body_html = null, erased_at = coalesce(erased_at, at)
         where key = any (keys) and state = 'WAITING' and (lease_until is null or lease_until <= at)
        returning id
    ), files as (
        delete from message.attachment a using back where a.letter_id = back.id
    ), told as (
        insert into message.delivery (id, letter_id, at, outcome, answer)
        select uuidv7(), back.id, at, 'UNWANTED', '' from back
        returning 1
    )
    select count(*)::integer from told;
$$;
