-- Names of organisations are not about people and have no policy; what a project thinks of their state aid has.
call access.protect('organisation.aid_assessment');
drop policy if exists read on organisation.aid_assessment;
create policy read on organisation.aid_assessment for select to ${app}
    using (scope_id = any((select access.scopes('PROJECT_READ'))::uuid[]));
drop policy if exists write on organisation.aid_assessment;
create policy write on organisation.aid_assessment for insert to ${app}
    with check (scope_id = any((select access.scopes('ORGANISATION_WRITE'))::uuid[]));
