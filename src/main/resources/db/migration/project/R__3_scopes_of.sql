-- Where a line of the log about a project belongs. Code lists are the installation's.
create or replace function project.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    case kind
        when 'project' then return query select object;
        when 'project.code' then return;
        else raise exception 'nobody says to which project or association % belongs', kind;
    end case;
end $$;
revoke execute on function project.scopes_of(text, uuid) from public, ${app};
