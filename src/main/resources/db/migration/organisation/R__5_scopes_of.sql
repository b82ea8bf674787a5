-- Where a line of the log about an organisation belongs: an association's own, else with those that the actor acts for among
-- the ones whose record it is, else with all of those.
create or replace function organisation.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
declare
    whose uuid;
    held uuid[] := access.scopes('ORGANISATION_WRITE');
    here uuid[];
begin
    case kind
        when 'organisation.association', 'organisation.organisation' then whose := organisation.current_id(object);
        when 'organisation.workplace' then
            select organisation.current_id(w.organisation_id) into whose from organisation.workplace w where w.id = object;
        else raise exception 'nobody says to which project or association % belongs', kind;
    end case;
    if exists (select from organisation.association a where a.id = whose) then
        return query select whose;
        return;
    end if;
    here := coalesce((select array_agg(k.association_id) from organisation.keeper k where k.organisation_id = whose),
                     (select o.came_up_in from organisation.organisation o where o.id = whose), '{}');
    return query select unnest(case when here && held then array(select s from unnest(here) s where s = any(held)) else here end);
end $$;
revoke execute on function organisation.scopes_of(text, uuid) from public, ${app};
