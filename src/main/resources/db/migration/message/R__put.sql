-- Anybody's change may cause a letter, a visitor's too, who may not read letters: hence the owner's rights.
-- Says whether the letter was put; it is not when its key is known already.
create or replace function message.put(
    new_id uuid, new_key text, new_owner_kind text, new_owner_id uuid, new_owner_reason text, new_scope uuid,
    new_person uuid, new_address text, new_reply_to text, new_language text, new_secret boolean, new_subject text,
    new_text text, new_html text, new_message_id text, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = ''
as $$
begin
    insert into message.letter (id, key, owner_kind, owner_id, owner_reason, scope_id, person_id, address, reply_to,
                                language, secret, subject, body_text, body_html, message_id, put_at, due_at)
    values (new_id, new_key, new_owner_kind, new_owner_id, new_owner_reason, new_scope, new_person, new_address,
            new_reply_to, new_language, new_secret, new_subject, new_text, new_html, new_message_id, at, at)
        on conflict (key) do nothing;
    return found;
end
$$;

create or replace function message.attach(
    to_letter uuid, at_position integer, file_name text, file_type text, file bytea)
    returns void
    language sql security definer set search_path = ''
as $$
    insert into message.attachment (letter_id, position, name, content_type, content)
    values (to_letter, at_position, file_name, file_type, file);
$$;

-- Sends a letter again as it was. The one who asks must see it; secret or erased letters cannot be sent again.
create or replace function message.put_again(
    old_id uuid, new_id uuid, new_message_id text, delivery_id uuid, asked_by uuid, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = ''
as $$
begin
    if not exists (select from message.letter l
                    where l.id = old_id and not l.secret and l.erased_at is null
                      and (access.actor_kind() = 'job' or access.may('MESSAGE_SEND', l.scope_id))) then
        return false;
    end if;
    insert into message.letter (id, key, owner_kind, owner_id, owner_reason, scope_id, person_id, address, reply_to,
                                language, secret, subject, body_text, body_html, message_id, put_at, due_at, resend_of)
    select new_id, key || '#' || new_id, owner_kind, owner_id, owner_reason, scope_id, person_id, address, reply_to,
           language, secret, subject, body_text, body_html, new_message_id, at, at, old_id
      from message.letter where id = old_id;
    insert into message.attachment (letter_id, position, name, content_type, content)
    select new_id, position, name, content_type, content from message.attachment where letter_id = old_id;
    insert into message.delivery (id, letter_id, at, outcome, answer, by_person)
    values (delivery_id, old_id, at, 'ASKED_AGAIN', '', asked_by);
    return true;
end
$$;
