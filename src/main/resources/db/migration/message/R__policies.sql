-- Letters hold names, addresses and what somebody has booked. The worker reads them as a job, staff through their project.
call access.protect('message.letter');
call access.protect('message.attachment');
call access.protect('message.delivery');

drop policy if exists letter_of_scope on message.letter;
create policy letter_of_scope on message.letter to ${app}
    using (
        (select access.actor_kind()) = 'job'
        or (scope_id = any ((select access.scopes('MESSAGE_SEND'))::uuid[])
            and (not sealed or scope_id = any ((select access.scopes('PROTECTED_READ'))::uuid[]))));

drop policy if exists attachment_of_letter on message.attachment;
create policy attachment_of_letter on message.attachment to ${app}
    using (exists (select from message.letter l where l.id = letter_id));

drop policy if exists delivery_of_letter on message.delivery;
create policy delivery_of_letter on message.delivery to ${app}
    using (exists (select from message.letter l where l.id = letter_id));

-- Addresses of protected people: for functions only.
call access.protect('message.sealed_address');
