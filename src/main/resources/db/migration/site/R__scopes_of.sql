-- Where a line of the log about a message from the site belongs: the association it was written to.
create or replace function site.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    if kind <> 'site.message' then
        raise exception 'nobody says to which project or association % belongs', kind;
    end if;
    return query select association_id from site.message where id = object and association_id is not null;
end $$;
revoke execute on function site.scopes_of(text, uuid) from public, ${app};
