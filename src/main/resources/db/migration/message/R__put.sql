-- Anybody's change may cause letters, a visitor's too, who may not read letters: hence the owner's rights.
-- Gives the letters that were put; one whose key is known already is not.
drop function if exists message.put(uuid, text, text, uuid, text, uuid, uuid, text, text, text, boolean, text, text, text,
                                    text, timestamptz);
create or replace function message.put_many(letters jsonb, at timestamptz) returns table (n integer, id uuid)
    language plpgsql security definer set search_path = ''
as $$
begin
    return query
    with given as (
        select g.* from jsonb_to_recordset(letters) as g(
            n integer, id uuid, key text, owner_kind text, owner_id uuid, owner_reason text, scope_id uuid, person_id uuid,
            address text, reply_to text, language text, secret boolean, subject text, body_text text, blocks text,
            message_id text, list_id text, leave_url text)
    ), put as (
        insert into message.letter as l (id, key, owner_kind, owner_id, owner_reason, scope_id, person_id, address, reply_to,
                                         language, secret, subject, body_text, blocks, message_id, put_at, due_at,
                                         list_id, leave_url)
        select g.id, g.key, g.owner_kind, g.owner_id, g.owner_reason, g.scope_id, g.person_id, g.address, g.reply_to,
               g.language, g.secret, g.subject, g.body_text, g.blocks, g.message_id, at, at, g.list_id, g.leave_url
          from given g order by g.n
            on conflict (key) do nothing
        returning l.id
    )
    select g.n, g.id from given g join put p on p.id = g.id;
end
$$;

-- A file of a letter that was put in the same transaction: nobody adds to a letter of others.
create or replace function message.attach(
    to_letter uuid, at_position integer, file_name text, file_type text, file bytea)
    returns void
    language plpgsql security definer set search_path = ''
as $$
begin
    if not exists (select from message.letter l
                    where l.id = to_letter and l.xmin = pg_current_xact_id()::xid) then
        raise insufficient_privilege using message = 'not a letter of this transaction';
    end if;
    insert into message.attachment (letter_id, position, name, content_type, content)
    values (to_letter, at_position, file_name, file_type, file);
end
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
                                language, secret, subject, body_text, body_html, blocks, message_id, put_at, due_at, resend_of,
                                list_id, leave_url)
    select new_id, key || '#' || new_id, owner_kind, owner_id, owner_reason, scope_id, person_id, address, reply_to,
           language, secret, subject, body_text, body_html, blocks, new_message_id, at, at, old_id, list_id, leave_url
      from message.letter where id = old_id;
    insert into message.attachment (letter_id, position, name, content_type, content)
    select new_id, position, name, content_type, content from message.attachment where letter_id = old_id;
    insert into message.delivery (id, letter_id, at, outcome, answer, by_person)
    values (delivery_id, old_id, at, 'ASKED_AGAIN', '', asked_by);
    return true;
end
$$;
