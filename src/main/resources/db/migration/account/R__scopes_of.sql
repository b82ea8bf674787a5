-- Where a line of the log about an account belongs: wherever its holder has a role. How organisations sign in is the
-- installation's.
create or replace function account.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    case kind
        when 'account.account' then
            return query select h.scope_id from access.published_holder h where h.actor_id = object and h.scope_id is not null;
        when 'account.provider' then return;
        else raise exception 'nobody says to which project or association % belongs', kind;
    end case;
end $$;
revoke execute on function account.scopes_of(text, uuid) from public, ${app};
