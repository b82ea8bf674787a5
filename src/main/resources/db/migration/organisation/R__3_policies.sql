-- Names of organisations are not about people: everybody reads them, public pages are made of them. Writing is bound to
-- whose record it is (organisation.writable). Visitors propose names through organisation.find_or_propose alone.
call access.protect('organisation.organisation');
drop policy if exists read on organisation.organisation;
create policy read on organisation.organisation for select to ${app} using (true);
drop policy if exists add on organisation.organisation;
create policy add on organisation.organisation for insert to ${app}
    with check ((select access.may('ORGANISATION_WRITE', null))
        or (cardinality(came_up_in) > 0 and came_up_in <@ (select access.scopes('ORGANISATION_WRITE'))::uuid[]));
drop policy if exists change on organisation.organisation;
create policy change on organisation.organisation for update to ${app}
    using (organisation.may_write(id) or access.may('SITE_WRITE', id))
    with check (organisation.may_write(id) or access.may('SITE_WRITE', id));

call access.protect('organisation.workplace');
drop policy if exists read on organisation.workplace;
create policy read on organisation.workplace for select to ${app} using (true);
drop policy if exists change on organisation.workplace;
create policy change on organisation.workplace for update to ${app}
    using (organisation.may_write(organisation_id) or (status = 'PENDING' and organisation.may_accept(id, organisation_id)))
    with check (organisation.may_write(organisation_id) or organisation.may_accept(id, organisation_id));

call access.protect('organisation.alias');
drop policy if exists read on organisation.alias;
create policy read on organisation.alias for select to ${app} using (true);
drop policy if exists write on organisation.alias;
create policy write on organisation.alias to ${app}
    using (organisation.may_write(organisation_id)) with check (organisation.may_write(organisation_id));

call access.protect('organisation.location');
drop policy if exists read on organisation.location;
create policy read on organisation.location for select to ${app} using (true);
drop policy if exists add on organisation.location;
create policy add on organisation.location for insert to ${app} with check (organisation.may_write(organisation_id));

-- Who decided what about a name is for those who may decide about it.
call access.protect('organisation.decision');
drop policy if exists read on organisation.decision;
create policy read on organisation.decision for select to ${app} using (organisation.may_write(organisation_id));
drop policy if exists add on organisation.decision;
create policy add on organisation.decision for insert to ${app}
    with check (organisation.may_write(organisation_id) or organisation.may_accept(workplace_id, organisation_id));

-- An association, its addresses and its members are changed by those who keep its site, and opened by who operates all.
call access.protect('organisation.association');
drop policy if exists read on organisation.association;
create policy read on organisation.association for select to ${app} using (true);
drop policy if exists add on organisation.association;
create policy add on organisation.association for insert to ${app} with check ((select access.may('OPERATE', null)));
drop policy if exists change on organisation.association;
create policy change on organisation.association for update to ${app}
    using (access.may('SITE_WRITE', id)) with check (access.may('SITE_WRITE', id));

call access.protect('organisation.former_slug');
drop policy if exists read on organisation.former_slug;
create policy read on organisation.former_slug for select to ${app} using (true);
drop policy if exists write on organisation.former_slug;
create policy write on organisation.former_slug to ${app}
    using (access.may('SITE_WRITE', association_id)) with check (access.may('SITE_WRITE', association_id));

-- A membership tells who belongs where; that its association keeps the record is organisation.keep alone to say.
call access.protect('organisation.member');
drop policy if exists read on organisation.member;
create policy read on organisation.member for select to ${app} using (true);
drop policy if exists write on organisation.member;
create policy write on organisation.member to ${app}
    using (access.may('SITE_WRITE', association_id))
    with check (access.may('SITE_WRITE', association_id));

-- What a project thinks of an organisation's state aid is the project's.
call access.protect('organisation.aid_assessment');
drop policy if exists read on organisation.aid_assessment;
create policy read on organisation.aid_assessment for select to ${app}
    using (scope_id = any((select access.scopes('PROJECT_READ'))::uuid[]));
drop policy if exists write on organisation.aid_assessment;
create policy write on organisation.aid_assessment for insert to ${app}
    with check (scope_id = any((select access.scopes('ORGANISATION_WRITE'))::uuid[]));
