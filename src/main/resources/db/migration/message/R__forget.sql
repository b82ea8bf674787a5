-- What a letter was about has been erased: to whom it went and what it said go too; that a letter was sent stays.
create or replace function message.forget(kind text, owners uuid[], at timestamptz) returns void
language sql security definer set search_path = '' as $$
    delete from message.attachment a
     using message.letter l where l.id = a.letter_id and l.owner_kind = kind and l.owner_id = any (owners);
    update message.letter
       set address = 'erased@erased.invalid', reply_to = null, person_id = null, leave_url = null, body_text = null,
           body_html = null, erased_at = coalesce(erased_at, at),
           state = case state when 'WAITING' then 'UNWANTED' else state end
     where owner_kind = kind and owner_id = any (owners);
$$;
revoke all on function message.forget(text, uuid[], timestamptz) from public;
grant execute on function message.forget(text, uuid[], timestamptz) to ${app};
