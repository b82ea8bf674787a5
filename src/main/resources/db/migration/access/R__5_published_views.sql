-- Which scope lies in which. Owners of data ask it for "the association or one of its projects".
create or replace view access.published_scope with (security_invoker = true) as
    select id, kind, parent_id from access.scope;
grant select on access.published_scope to ${app};
