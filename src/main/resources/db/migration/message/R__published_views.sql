-- How letters went, for those who put them; with the eyes of the one who asks.
create or replace view message.published_outcome with (security_invoker = true) as
select key, owner_kind, owner_id, state from message.letter;
grant select on message.published_outcome to ${app};
