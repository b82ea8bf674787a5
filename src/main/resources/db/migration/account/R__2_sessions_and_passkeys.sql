-- Sessions and passkeys lie in schema framework, and are this module's: only what keeps them ("keeper") reads and writes them. Nothing
-- else that the program does, whoever it is done for, can make a session or a passkey, or read one.
call access.protect('framework.spring_session');
drop policy if exists keeping on framework.spring_session;
create policy keeping on framework.spring_session to ${app} using ((select access.actor_kind()) = 'keeper');
call access.protect('framework.spring_session_attributes');
drop policy if exists keeping on framework.spring_session_attributes;
create policy keeping on framework.spring_session_attributes to ${app} using ((select access.actor_kind()) = 'keeper');
call access.protect('framework.user_entities');
drop policy if exists keeping on framework.user_entities;
create policy keeping on framework.user_entities to ${app} using ((select access.actor_kind()) = 'keeper');
call access.protect('framework.user_credentials');
drop policy if exists keeping on framework.user_credentials;
create policy keeping on framework.user_credentials to ${app} using ((select access.actor_kind()) = 'keeper');

-- Whether a colleague has a passkey; for those who see the account.
create or replace function account.has_passkey(whose uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from framework.user_entities e join framework.user_credentials c on c.user_entity_user_id = e.id
                    where e.name = whose::text)
       and (access.actor_kind() = 'job' or coalesce(whose = access.actor(), false) or access.may('ACCESS_GRANT', null)
            or cardinality(access.scopes('ACCESS_GRANT')) > 0)
$$;

-- Takes a colleague's passkeys away: by those who grant access everywhere.
create or replace function account.remove_passkeys(whose uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor_kind() <> 'job' and not access.may('ACCESS_GRANT', null) then
        raise insufficient_privilege using message = 'no right to a second factor';
    end if;
    delete from framework.user_credentials c using framework.user_entities e
     where e.id = c.user_entity_user_id and e.name = whose::text;
end $$;

-- Ends all sessions of a person: one's own, by those who grant access everywhere, and of somebody whose last role is gone.
create or replace function account.end_sessions(whose uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if not (access.actor_kind() = 'job' or coalesce(whose = access.actor(), false) or access.may('ACCESS_GRANT', null)
            or cardinality(access.scopes('ACCESS_GRANT')) > 0
               and not access.has_role(whose, access.today())) then
        raise insufficient_privilege using message = 'no right to these sessions';
    end if;
    delete from account.provider_visit v where v.person_id = whose;
    delete from framework.spring_session s where s.principal_name = whose::text;
end $$;

-- Ends the sessions that came in by an organisation's sign-in: all of them, or those of a subject or of the organisation's own
-- session; a visit without that session's name goes by the subject.
create or replace function account.end_sessions_at(provider text, of_subject text, of_sid text, everybody boolean) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor_kind() <> 'job' and not access.may('ACCESS_GRANT', null) then
        raise insufficient_privilege using message = 'no right to these sessions';
    end if;
    with gone as (
        delete from account.provider_visit v
         where v.provider_id = provider
           and (everybody
                or coalesce(of_subject, of_sid) is not null
                   and v.subject = coalesce(of_subject, v.subject)
                   and (of_sid is null or v.sid = of_sid or (v.sid is null and of_subject is not null)))
        returning v.session_id)
    delete from framework.spring_session s where s.session_id in (select session_id from gone);
end $$;

revoke execute on all functions in schema account from public;
grant execute on function account.has_passkey, account.remove_passkeys, account.end_sessions, account.end_sessions_at to ${app};
