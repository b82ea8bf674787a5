-- The worker pauses and resumes the post as a job; everybody may know that it pauses: no person stands in the row.
call access.protect('message.pause');
drop policy if exists pause_seen on message.pause;
create policy pause_seen on message.pause for select to ${app} using (true);
drop policy if exists pause_of_worker on message.pause;
create policy pause_of_worker on message.pause for update to ${app} using ((select access.actor_kind()) = 'job');
grant select on message.pause to ${app};
grant update (since, tries, next_try_at, answer, doubted, last_accepted_at, resumed_at) on message.pause to ${app};

-- Somebody who has mended the mail server need not wait for the next try.
create or replace function message.try_now(at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    if coalesce(array_length(access.scopes('MESSAGE_SEND')::uuid[], 1), 0) = 0 then
        return false;
    end if;
    update message.pause set next_try_at = at where since is not null and next_try_at > at;
    return true;
end
$$;
revoke all on function message.try_now(timestamptz) from public;
grant execute on function message.try_now(timestamptz) to ${app};
