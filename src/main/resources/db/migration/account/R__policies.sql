-- Signing in is done by jobs of that name; afterwards everybody sees what is their own, and who grants access sees accounts.
call access.protect('account.account');
call access.protect('account.recovery_code');
call access.protect('account.sign_in');
call access.protect('account.event');
call access.protect('account.device');

drop policy if exists jobs on account.account;
create policy jobs on account.account to ${app} using ((select access.actor_kind()) = 'job');
drop policy if exists jobs on account.recovery_code;
create policy jobs on account.recovery_code to ${app} using ((select access.actor_kind()) = 'job');
drop policy if exists jobs on account.sign_in;
create policy jobs on account.sign_in to ${app} using ((select access.actor_kind()) = 'job');
drop policy if exists jobs on account.event;
create policy jobs on account.event to ${app} using ((select access.actor_kind()) = 'job');
drop policy if exists jobs on account.device;
create policy jobs on account.device to ${app} using ((select access.actor_kind()) = 'job');

drop policy if exists own on account.account;
create policy own on account.account for select to ${app} using (person_id = (select access.actor()));
drop policy if exists own on account.recovery_code;
create policy own on account.recovery_code for select to ${app} using (person_id = (select access.actor()));
drop policy if exists own on account.event;
create policy own on account.event for select to ${app} using (person_id = (select access.actor()));
drop policy if exists own on account.device;
create policy own on account.device for select to ${app} using (person_id = (select access.actor()));

-- Who grants access somewhere finds the accounts there are and makes new ones; who grants it everywhere also locks and unlocks.
drop policy if exists granters on account.account;
create policy granters on account.account for select to ${app}
    using ((select cardinality(access.scopes('ACCESS_GRANT'))) > 0 or (select access.may('ACCESS_GRANT', null)));
drop policy if exists inviting on account.account;
create policy inviting on account.account for insert to ${app}
    with check (made_by = (select access.actor()) and locked_at is null and totp_cipher is null
        and ((select cardinality(access.scopes('ACCESS_GRANT'))) > 0 or (select access.may('ACCESS_GRANT', null))));
drop policy if exists locking on account.account;
create policy locking on account.account for update to ${app} using ((select access.may('ACCESS_GRANT', null)));
drop policy if exists granters on account.event;
create policy granters on account.event for select to ${app}
    using ((select access.may('ACCESS_GRANT', null)));

-- Who grants access everywhere may also take a lost second factor away.
drop policy if exists granters on account.recovery_code;
create policy granters on account.recovery_code for delete to ${app}
    using ((select access.may('ACCESS_GRANT', null)));
drop policy if exists granters_find on account.recovery_code;
create policy granters_find on account.recovery_code for select to ${app}
    using ((select access.may('ACCESS_GRANT', null)));

-- An unsent text is read by who typed it. Jobs bring it there after a sign-in and take old ones away; they see it closed.
call access.protect('account.draft');
call access.protect('account.parked');
drop policy if exists own on account.draft;
create policy own on account.draft to ${app}
    using (person_id = (select access.actor()) and (select access.actor_kind()) = 'staff');
drop policy if exists jobs on account.draft;
create policy jobs on account.draft to ${app} using ((select access.actor_kind()) = 'job');
drop policy if exists jobs on account.parked;
create policy jobs on account.parked to ${app} using ((select access.actor_kind()) = 'job');

-- Signing in by an organisation is done by jobs too. Who grants access everywhere sees the links and ends them.
call access.protect('account.provider_link');
call access.protect('account.provider_visit');

drop policy if exists jobs on account.provider_link;
create policy jobs on account.provider_link to ${app} using ((select access.actor_kind()) = 'job');
drop policy if exists jobs on account.provider_visit;
create policy jobs on account.provider_visit to ${app} using ((select access.actor_kind()) = 'job');
drop policy if exists own on account.provider_link;
create policy own on account.provider_link for select to ${app} using (person_id = (select access.actor()));
drop policy if exists granters on account.provider_link;
create policy granters on account.provider_link to ${app}
    using ((select access.may('ACCESS_GRANT', null)));
drop policy if exists granters on account.provider_visit;

-- Which organisations sign in here stands on the page for it; who grants access everywhere keeps them.
call access.protect('account.provider');
drop policy if exists reading on account.provider;
create policy reading on account.provider for select to ${app} using (true);
drop policy if exists keeping on account.provider;
create policy keeping on account.provider to ${app}
    using ((select access.may('ACCESS_GRANT', null)));

call access.protect('account.logout_token');
drop policy if exists jobs on account.logout_token;
create policy jobs on account.logout_token to ${app} using ((select access.actor_kind()) = 'job');
