-- Where a line of the log about a letter belongs: the project the letter belongs to.
create or replace function message.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    if kind <> 'message.letter' then
        raise exception 'nobody says to which project or association % belongs', kind;
    end if;
    return query select scope_id from message.letter where id = object and scope_id is not null;
end $$;
revoke execute on function message.scopes_of(text, uuid) from public, ${app};
