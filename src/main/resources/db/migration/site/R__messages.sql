-- Visitors may leave a message and read none; those who keep the association's register read and answer them.
call access.protect('site.message');

drop policy if exists for_the_association on site.message;
create policy for_the_association on site.message to ${app}
    using (association_id = any((select access.scopes('ORGANISATION_WRITE'))::uuid[])
        or (select access.may('ORGANISATION_WRITE', null)));

create or replace function site.leave_message(
    new_id uuid, new_association uuid, new_subject text, new_body text, new_about text, new_email text,
    new_language text, at timestamptz)
    returns void
    language sql security definer set search_path = ''
as $$
    insert into site.message (id, association_id, subject, body, about, email, language, received_at)
    values (new_id, new_association, new_subject, new_body, new_about, new_email, new_language, at);
$$;

grant usage on schema site to ${app};
grant select on site.message to ${app};
grant update (handled_at, handled_by) on site.message to ${app};
grant execute on all functions in schema site to ${app};
