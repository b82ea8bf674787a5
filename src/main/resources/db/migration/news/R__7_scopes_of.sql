-- Where a line of the log about news belongs: the association or project that tells it; readers are an association's.
create or replace function news.scopes_of(kind text, object uuid) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    case kind
        when 'news.post' then return query select scope_id from news.post where id = object;
        when 'news.picture' then return query select scope_id from news.picture where id = object;
        when 'news.consent' then return query select scope_id from news.consent where id = object;
        when 'news.document' then return query select scope_id from news.document where id = object;
        when 'news.moving' then return query select scope_id from news.moving where id = object;
        when 'news.issue' then return query select association_id from news.issue where id = object;
        when 'news.reader' then return query select association_id from news.reader where id = object;
        else raise exception 'nobody says to which project or association % belongs', kind;
    end case;
end $$;
revoke execute on function news.scopes_of(text, uuid) from public, ${app};
